"""Words that end in a full stop without ending a sentence, lower-cased, without the stop."""

# Titles, always capitalised: a name follows.
TITLES = frozenset(
    """mr mrs ms dr prof gen lt col sgt capt cmdr cdr adm maj brig cpl pvt pfc msgt ssgt rep reps sen sens gov govs
    pres rev fr hon msgr supt insp det atty amb sec messrs mme mlle sra dra srta sr dott sig ing avv hr dhr
    mevr drs mt ft m tp ts ths pgs gs bs ks ls tx nxb asst""".split()
)

# The rest of a phrase follows.
ALWAYS_GOES_ON = frozenset(
    """vs v viz e.g i.e eg approx ca cf resp z.b d.h u.a o.ä o.a i.d.r bzw ggf evtl inkl exkl zzgl abt bspw sog
    gest geb verh hrsg p.ej dott sig ing avv prof dr mme av avda г.н им ул пр т.е напр см""".split()
)

# Capitalised abbreviations that go on unless the next word can only open a sentence.
MAY_END = frozenset(
    """inc ltd co corp cos bros plc llc llp jr sr esq ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.a.e u.s.a st ste ave
    blvd rd ln hwy dept univ assn dist est natl intl div sq apt jan feb mar apr jun jul aug sep sept oct nov
    dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky
    la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo s.a s.p.a s.r.l
    a.g n.v b.v gmbh mio mrd mia jän febr märz okt dez janv févr avr juil déc""".split()
)

# The same for such as stand in small letters.
SMALL_MAY_END = frozenset("""al mio mrd млн млрд тыс гг т.д т.п руб str""".split())

# They go on before a number, and before nothing else: "No. 10", "p. 3", "14 ene. 2026".
BEFORE_A_NUMBER = frozenset(
    """rs no nos nr nº núm núms p pp pág págs par sect ch chap ver art arts fig figs vol vols abs s kl n h ene feb mar
    abr may jun jul ago sept oct nov dic janv févr avr juil déc jan okt dez стр ст""".split()
)

# Measures, behind a number: a capitalised word after them opens a sentence.
MEASURES = frozenset(
    """mln bln trln bn mn tn m km kg ft in lb lbs oz min mins sec secs hr hrs sq pct bbl mph""".split()
)

# After "a.m." a sentence opens unless one of these goes on.
AFTER_A_TIME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec gmt utc est edt cst
    cdt mst mdt pst pdt bst cet cest ist jst et pt ct mt eastern central mountain pacific greenwich moscow
    beijing""".split()
)

# After letters with stops ("the L.S.E.") they open a sentence: no name goes on with them.
FORMS_OF_ADDRESS = frozenset(["Mr", "Mrs", "Ms"])

# Words that, capitalised after an abbreviation, open a sentence: they are no part of any name.
OPENERS = frozenset(
    """a about according after all also although among an and another any are as asked at authorities because
    before both but by can critics did do does during each earlier even every few for from had has have he
    her here his how however i if in instead is it it's its just last later many meanwhile more most much my
    neither new next no nobody none nor not nothing now officials on once one only other others our police
    prosecutors residents several she since so some sometimes soon still such than that that's the their
    then there there's these they they're this those though through to today under unlike until we we're
    were what when where whether which while who whoever why with within without yet yesterday you your der
    die das ein eine er sie es im in am und aber doch auch nach bei mit für wir ich le la les un une il elle
    ils elles en dans et mais ce cette el los las una y pero su sus esta este o os as um uma e mas ele ela
    gli lo è ma nel nella het een hij zij maar và nhưng ông bà theo tại trong""".split()
)

# "am 3. März", "der 20. Bundestag": a number with its stop goes on after these German words.
BEFORE_AN_ORDINAL = frozenset(
    """am der die das dem den des vom zum zur beim im bis seit ab und oder jeder jede jedes jeden sein seine seinen
    seinem seiner ihr ihre ihren ihrem ihrer dieser diese dieses diesem diesen ein eine einen einem einer""".split()
)
GERMAN_MONTHS = frozenset(
    """januar jänner februar märz april mai juni juli august september oktober november dezember""".split()
)

SPEECH = frozenset(
    """said says asked asks told added replied answered shouted wrote writes cried whispered continued insisted
    joked yelled recalled tweeted posted exclaimed wondered demanded declared""".split()
)
