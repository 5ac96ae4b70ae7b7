"""Words that tell people, bodies and places apart, and the verbs of saying. General language, no names."""

from functools import cache

COURTESY = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady herr frau señor señora sr sra monsieur madame mme m don doña".split()
)

# What people are; before or behind a name it is that person's role.
ROLES = frozenset(
    "president vice-president prime minister premier chancellor secretary governor mayor senator sen representative "
    "rep reps "
    "sens congressman congresswoman lawmaker mp councillor councilman councilwoman delegate deputy speaker whip "
    "spokesman "
    "spokeswoman spokesperson chief executive officer ceo cfo director chairman chairwoman chairperson chair head "
    "leader "
    "manager boss founder co-founder owner partner president-elect vice treasurer comptroller auditor administrator "
    "commissioner superintendent inspector sheriff constable detective officer sergeant captain lieutenant major "
    "colonel "
    "general admiral commander marshal ambassador envoy diplomat consul king queen prince princess duke duchess "
    "emperor "
    "sultan sheikh emir pope cardinal archbishop bishop reverend rev pastor priest rabbi imam ayatollah judge justice "
    "magistrate prosecutor attorney lawyer solicitor barrister counsel professor lecturer teacher headteacher "
    "headmaster "
    "principal dean rector student scientist researcher physicist chemist biologist epidemiologist virologist "
    "seismologist "
    "geologist astronomer economist analyst strategist historian sociologist psychologist psychiatrist anthropologist "
    "doctor surgeon physician nurse paramedic pharmacist vet midwife dentist author writer novelist poet playwright "
    "editor reporter correspondent journalist columnist commentator broadcaster presenter anchor host photographer "
    "filmmaker actor actress comedian singer musician rapper composer conductor artist painter sculptor architect "
    "designer "
    "dancer model chef baker farmer fisherman miner driver pilot engineer mechanic electrician plumber builder "
    "carpenter "
    "coach trainer player striker midfielder defender goalkeeper forward winger batsman bowler quarterback referee "
    "umpire "
    "athlete runner swimmer cyclist boxer golfer champion captain expert specialist consultant adviser advisor aide "
    "assistant strategist pollster organiser organizer activist campaigner protester candidate nominee frontrunner "
    "hopeful contender challenger incumbent resident neighbour neighbor witness survivor victim passenger tourist "
    "shopkeeper pensioner "
    "retiree mother father mum dad son daughter brother sister wife husband widow widower grandad grandmother "
    "grandfather "
    "uncle aunt cousin friend veteran soldier officer volunteer firefighter worker employee trader broker investor "
    "banker "
    "billionaire millionaire businessman businesswoman entrepreneur tycoon magnate developer governor-general first "
    "lady "
    "minister-president undersecretary statistician master harbourmaster negotiator mediator coroner ombudsman "
    "watchdog "
    "gov gen lt col capt sgt maj supt insp fr hon pres state attorney-general "
    "gobernador gobernadora presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora "
    "jefe jefa "
    "président présidente ministre maire porte-parole directeur directrice chef gouverneur präsident präsidentin "
    "minister "
    "ministerin kanzler kanzlerin sprecher sprecherin gouverneur gouverneurin bürgermeister bürgermeisterin leiter "
    "leiterin "
    "chefin vorsitzender vorsitzende juez jueza árbitro árbitra colegiado consejero consejera secretario secretaria "
    "médico "
    "médica abogado abogada fiscal vecino vecina entrenador entrenadora arbitre juge avocat avocate procureur "
    "procureure préfet préfète député députée sénateur sénatrice secrétaire médecin pdg patron patronne entraîneur "
    "entraîneuse richter richterin anwalt anwältin staatsanwalt staatsanwältin geschäftsführer geschäftsführerin "
    "vorstandschef trainerin arzt ärztin schiedsrichter schiedsrichterin präsidierende".split()
)

BODIES = frozenset(
    "inc corp corporation co company ltd limited llc llp plc ag gmbh sa spa nv group holdings holding bank "
    "university college "
    "school academy institute institution ministry department office agency authority administration bureau board "
    "commission committee council court tribunal parliament congress senate assembly house party union federation "
    "confederation association alliance coalition society foundation fund trust league club team network service "
    "services "
    "police army navy force forces guard corps times post herald tribune gazette chronicle journal observer guardian "
    "telegraph courier echo mail star news press media radio television tv magazine review weekly hospital church "
    "museum "
    "library theatre airlines airways railway rail motors energy oil gas petroleum partners capital securities "
    "insurance "
    "pharmaceuticals laboratories industries international technologies systems software enterprises brothers "
    "organisation organization campaign center centre programme program project conservatory rovers united city "
    "wanderers "
    "athletic albion fc afc cf marine instruments ports airport nations reserve treasury exchange chamber registry "
    "secretariat cabinet democrats republicans conservatives liberals greens tories coast watch ligue bundesbank "
    "oficina "
    "ministerio universidad banco partido gobierno policía université banque ministère parti bundesamt partei verband "
    "annals cooperative syndicate consortium initiative movement caucus committee subcommittee taskforce directorate "
    "constabulary ambulance brigade regiment battalion embassy consulate dairy dairies creamery creameries ferries "
    "brewery breweries foods bakery bakeries farms metals chemicals plastics logistics shipping freight haulage "
    "transport "
    "transit builders construction properties estates realty retail stores supermarkets brands beverages textiles "
    "clothing hotels resorts leisure entertainment studios productions publishing publishers records biotech "
    "healthcare "
    "vaccines robotics aerospace aviation satellites telecom telecoms communications wireless broadband analytics "
    "solutions consulting associates workers teamsters unions employees nurses teachers protection rescue emergencies "
    "lines mining mines steelworks shipyard shipyards shipbuilders refinery utilities power electric renewables solar "
    "biosciences sciences genomics therapeutics diagnostics devices semiconductor semiconductors electronics "
    "appliances cement timber paper packaging outfitters tours travel cruises ballet opera orchestra philharmonic "
    "choir ensemble observatory aquarium zoo secretariat inspectorate prison jail prosecutors firefighters "
    "front networks hydro rubber steel glass cables water waste grid payments lending tyres motors copper zinc "
    "gewerkschaft reederei feuerwehr polizei ministerium konzern werke verkehrsbetriebe protección empresa compañía "
    "sindicato cooperativa bomberos société compagnie syndicat coopérative pompiers".split()
)
# Common nouns right before a name that say that it is a firm or body.
BODY_NOUNS = frozenset(
    "company firm group conglomerate operator maker manufacturer supplier contractor airline carrier bank lender "
    "retailer insurer developer publisher broadcaster union charity agency start-up startup subsidiary brand gang "
    "collective outlet newspaper magazine journal website app platform band club team party militia rebels consultancy "
    "shipyard dairy brewery chain utility reederei firma konzern unternehmen gewerkschaft nachrichtenagentur behörde "
    "empresa compañía grupo aerolínea sindicato agencia entreprise société groupe compagnie agence syndicat".split()
)

PLACES = frozenset(
    "province county district region state republic kingdom island islands isle isles river lake sea ocean bay gulf "
    "strait "
    "channel canal mountain mountains mount mt peak hill hills valley desert forest park beach cape head point "
    "peninsula "
    "coast street road avenue lane square boulevard drive bridge airport station stadium arena port harbour harbor "
    "city "
    "town village borough parish territory prefecture oblast canton heights springs falls creek plaza palace castle "
    "tower "
    "north south east west northern southern eastern western provincia ciudad río isla calle rue avenue place straße "
    "platz berg tal".split()
)
# Works, prizes, laws and events: never persons.
THINGS = frozenset(
    "cup prize award awards policy act bill law treaty war games championship festival newsletter newsletters day "
    "week month "
    "conference summit agreement plan deal index images pictures alert alerts briefing standards code trophy series "
    "show "
    "daily weekly report reports review app party programme program".split()
)
COMPASS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern central upper lower greater new old".split()
)
PLACE_BEFORE = frozenset("in at near from to across outside inside around throughout off into via through between "
                        "toward "
                         "towards en à aus nach bei desde".split())  # fmt: skip
PLACE_NOUNS = frozenset(
    "city town village province county state country island region district capital suburb port "
    "hamlet "
    "hamlets towns villages cities resort spa parish municipality commune principality suburb bourg station région "
    "municipio localidad barrio comarca gemeinde ort ortschaft landkreis bundesstaat hauptstadt kleinstadt kanton "
    "provincia ciudad pueblo aldea aldeas stadt dorf ville".split()
)

_SAY = (
    "say says said saying|put puts|count counts counted|tell tells told telling|add adds added adding|warn warns "
    "warned warning|announce announces "
    "announced "
    "announcing|claim claims claimed claiming|insist insists insisted insisting|argue argues argued arguing|report "
    "reports "
    "reported reporting|deny denies denied denying|confirm confirms confirmed confirming|acknowledge acknowledges "
    "acknowledged|admit admits admitted admitting|state states stated stating|write writes wrote writing "
    "written|note notes "
    "noted noting|explain explains explained explaining|ask asks asked asking|reply replies replied replying|declare "
    "declares declared declaring|suggest suggests suggested suggesting|predict predicts predicted predicting|urge "
    "urges "
    "urged urging|estimate estimates estimated estimating|accuse accuses accused accusing|blame blames blamed "
    "blaming|promise promises promised promising|vow vows vowed vowing|pledge pledges pledged|criticise criticises "
    "criticised criticize criticizes criticized|describe describes described describing|testify testifies "
    "testified|tweet "
    "tweets tweeted tweeting|complain complains complained|demand demands demanded|conclude concludes "
    "concluded|caution "
    "cautions cautioned|concede concedes conceded|maintain maintains maintained|assert asserts asserted|allege alleges "
    "alleged|recall recalls recalled recalling|joke jokes joked joking|quip quips quipped|remark remarks "
    "remarked|comment "
    "comments commented|continue continues continued|respond responds responded|disclose discloses disclosed|propose "
    "proposes proposed|recommend recommends recommended|hint hints hinted|signal signals signalled signaled|emphasise "
    "emphasises emphasised emphasize emphasizes emphasized|stress stresses stressed|reveal reveals revealed|indicate "
    "indicates indicated|show shows showed|find finds found|believe believes believed|think thinks thought|contend "
    "contends "
    "contended|counter counters countered|reiterate reiterates reiterated|observe observes observed|proclaim proclaims "
    "proclaimed|boast boasts boasted|mock mocks mocked|shout shouts shouted|yell yells yelled|call calls called "
    "calling|lament "
    "laments lamented|opine opines opined|plead pleads pleaded|rule rules ruled|swear swears "
    "swore|interject interjected|hope hopes hoped|fear fears feared|expect expects expected|praise praises "
    "praised|welcome "
    "welcomes welcomed|apologise apologised apologize apologized|post posts posted|attribute attributes "
    "attributed|speculate "
    "speculates speculated|forecast forecasts|reject rejects rejected|dismiss dismisses dismissed|refute refutes "
    "refuted|decry decries decried|denounce denounces denounced|condemn condemns condemned|defend defends "
    "defended|confide "
    "confided|muse mused|chime chimed|tout touts touted|assure assures assured|inform informs informed|advise advises "
    "advised|agree agrees agreed|label labels labeled labelled|term terms termed|dub dubs dubbed|charge charges "
    "charged|cite "
    "cites cited citing|quote quotes quoted quoting"
)
# Verbs whose subject only sometimes speaks: they need "that" or a quotation.
_WEAK = frozenset(
    "show find believe think call point rule hope fear expect praise welcome post propose continue continues "
    "respond "
    "charge label term dub cite quote defend swear urge demand agree signal promise vow pledge reject dismiss describe "
    "criticise blame accuse attribute denounce condemn decry advise inform tout mock welcome apologise ask state "
    "recall".split()
)
# Acts of speech that tell what somebody holds without telling their words: "rejected the offer", "cited the report".
_ACTS = (
    "cite cites cited citing|mention mentions mentioned mentioning|accuse accuses accused|reject rejects rejected|"
    "denounce denounces denounced|condemn condemns condemned|urge urges urged|criticise criticises criticised|"
    "criticize criticizes criticized|slam slams slammed|blast blasts blasted|liken likens likened|vow vows vowed|"
    "highlight highlights highlighted|reference references referenced|decline declines declined|"
    "refuse refuses refused|agree agrees agreed|rebuke rebukes rebuked|chide chides chided|"
    "caution cautions cautioned|lambast lambasts lambasted|deplore deplores deplored|applaud applauds applauded"
)
_OTHER_SAY = {
    "es": "dijo dijeron dice dicen afirmó afirma afirmaron señaló señala explicó explica aseguró asegura declaró "
    "declara "
    "anunció anuncia añadió añade agregó indicó indica comentó comenta cuenta contó sostuvo sostiene advirtió advierte "
    "manifestó reconoció informó confirmó negó insistió apuntó subrayó admitió ha dicho dicho afirmado señalado "
    "explicado asegurado "
    "declarado anunciado resumió resume lamentó lamenta concluyó concluye respondió responde recordó recuerda destacó "
    "destaca precisó precisa matizó prometió reiteró denunció criticó opinó opina confesó remarcó recalcó argumentó "
    "bromeó zanjó relató relata",
    "fr": "dit disent déclaré déclare a affirme affirmé indique indiqué explique expliqué annonce annoncé ajoute "
    "ajouté "
    "assure assuré souligne souligné estime estimé précise précisé raconte raconté confie confié lance lancé selon "
    "rappelle rappelé reconnaît prévient prévenu dénonce dénoncé insiste plaide plaidé martèle martelé résume résumé "
    "observe observé note noté soupire regrette regretté déplore déploré tranche tranché conclut conclu répond répondu "
    "poursuit poursuivi admet admis promet promis glisse glissé analyse analysé commente commenté juge jugé",
    "de": "sagt sagte sagten sagen erklärte erklärt teilte meinte meint betonte betont warnte warnt kündigte "
    "berichtete "
    "berichtet behauptete bestätigte kritisierte ergänzte fügte schrieb schreibt äußerte forderte fordert räumte "
    "versicherte so resümierte klagte lobte meldete entgegnete antwortete versprach mahnte urteilte bilanzierte rief "
    "fragte lautete",
    "pt": "disse disseram diz afirmou afirma declarou explicou anunciou acrescentou informou destacou ressaltou contou",
    "it": "ha detto dice dicono afferma affermato spiega spiegato dichiarato annuncia annunciato aggiunge aggiunto "
    "sostiene "
    "racconta",
}
PRONOUNS = {
    "he": "m", "she": "f", "they": "p", "it": "n", "we": "p", "i": "p", "él": "m", "ella": "f", "il": "m", "elle": "f",
    "er": "m", "sie": "f", "ele": "m", "ela": "f", "lui": "m", "lei": "f",
}  # fmt: skip


@cache
def say_verbs(language: str) -> dict[str, str]:
    """Forms of the verbs of saying, each with the verb's base form; other languages keep the form itself."""
    forms = {form: group.split()[0] for group in _SAY.split("|") for form in group.split()}
    if language != "en":
        return {form: form for form in _OTHER_SAY.get(language, "").split() if form not in ("ha", "a", "so", "selon")}
    return forms


@cache
def act_verbs(language: str) -> dict[str, str]:
    """Forms of verbs for acts of speech, each with the verb's base form; English only."""
    return {form: group.split()[0] for group in _ACTS.split("|") for form in group.split()} if language == "en" else {}


def is_weak(verb: str) -> bool:
    """Whether a base form needs "that" or a quotation beside it to count as saying."""
    return verb in _WEAK


MALE = frozenset(
    "mr sir lord king prince duke father dad son brother husband uncle grandfather grandad businessman chairman "
    "spokesman "
    "congressman councilman actor herr señor monsieur boy man waiter pope bishop archbishop cardinal widower "
    "nephew".split()
)
FEMALE = frozenset(
    "mrs ms miss lady dame queen princess duchess mother mum daughter sister wife aunt grandmother businesswoman "
    "chairwoman spokeswoman congresswoman councilwoman actress frau señora madame girl woman widow niece "
    "waitress".split()
)
