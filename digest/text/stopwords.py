"""Function words per language (ISO 639-1), lower-cased. Kept apart so that only who asks for them loads them."""

STOP_WORDS = {
    "en": """a about above across after afterwards again against ago ain't all almost alone along already also
        although always am amid among an and another any anyone anything are aren't around as at away back be
        became because become been before behind being below beneath beside besides between beyond both but by
        came can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either
        else enough etc even ever every everyone everything except few for from further get gets getting go goes
        going gone got had hadn't has hasn't have haven't having he he'd he'll her here hers herself him himself
        his how however i i'd i'll i'm i've if in indeed instead into is isn't it itself just keep kept least less
        let like likely made make makes many may maybe me meanwhile might mine more moreover most mostly much must
        my myself near nearly neither never nevertheless no nobody none nor not nothing now of off often on once
        one only onto or other others otherwise our ours ourselves out over own per perhaps put quite rather
        really said same say saying says see seem seemed seems several shall she she'd she'll should shouldn't
        since so some someone something sometimes soon still such take taken than that the their theirs them
        themselves then there therefore these they they'd they'll they're they've this those though through
        throughout thus to together told too toward towards under unless until up upon us very via was wasn't way
        we we'd we'll we're we've well went were weren't what whatever when whenever where whereas wherever
        whether which while who whoever whole whom whose why will with within without won't would wouldn't yes yet
        you you'd you'll you're you've your yours yourself yourselves mr mrs ms""",
    "es": """a al algo algunas algunos ante antes aquel aquella aquellas aquellos aquí así aun aún aunque cada
        como con contra cosa cual cuales cuando cuyo cuya da dado de debe deben decir del desde después dice dicen
        dicho dijo donde dos durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos
        esta está estaba estaban estado están estar estas este esto estos fue fueron ha había habían haber hace
        hacer hacia hacía han hasta hay hecho hoy incluso la las le les lo los luego más me mediante menos mi
        mientras misma mismo mucha muchas mucho muchos muy nada ni ningún ninguna no nos nosotros o os otra otras
        otro otros para parte pero poco podía poder por porque pudo puede pueden pues que qué quien quién quienes
        se sea según ser será si sí sido siempre sin sino sobre solo sólo son su sus tal también tampoco tan tanto
        te tener tenía tenían tiene tienen toda todas todavía todo todos tras tu tus un una unas uno unos va vez y
        ya yo""",
    "fr": """a afin ai ainsi alors après au aucun aucune aujourd'hui auprès aussi autre autres aux avaient avait
        avant avec avoir beaucoup bien c car ce ceci cela celle celles celui cependant certains ces cet cette ceux
        chaque chez comme comment contre d dans de depuis des dès deux devant dire dit donc dont du durant elle
        elles en encore entre es est et étaient était étant été être eu eux faire fait faut fois font hors ici il
        ils j je jusqu jusque l la là laquelle le lequel les lesquels leur leurs lors lorsque lui m ma mais malgré
        me même mêmes mes mieux moins mon n ne ni non nos notre nous on ont ou où par parce pas pendant personne
        peu peut peuvent plus plusieurs plutôt pour pourquoi pouvait près puis qu quand que quel quelle quelles
        quelque quelques quels qui quoi s sa sans se selon sera serait seront ses si sinon soit son sont sous
        souvent sur t ta tandis tant te tel telle telles tels tes ton toujours tous tout toute toutefois toutes
        très trop tu un une vers voici voilà vont vos votre vous y""",
    "de": """ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei
        beim bereits bis bisher da dabei dadurch dafür dagegen daher damit danach dann daran darauf darf das dass
        davon dazu dem den denen denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser
        dieses doch dort du durch durfte ein eine einem einen einer eines einige einigen er erst es etwa etwas
        euch euer für gab gegen gegenüber gewesen gibt habe haben hat hatte hatten hätte hätten hier hin hinter
        ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja jede jedem jeden jeder
        jedes jedoch jene jetzt kann kein keine keinem keinen keiner können könnte könnten konnte konnten laut man
        mehr mehrere mein meine mich mir mit muss müssen musste mussten nach nachdem nicht nichts noch nun nur ob
        obwohl oder ohne sagte sagten schon sehr sei seien sein seine seinem seinen seiner seines seit selbst sich
        sie sind so sogar solche solchen soll sollen sollte sollten somit sondern sowie über um und uns unser
        unsere unter viel viele vielen vom von vor während war waren warum was wegen weil weiter weitere weiteren
        welche welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen wollte worden
        wurde wurden würde würden zu zum zur zwar zwischen""",
    "pt": """a à ainda além algum alguma algumas alguns ante antes ao aos apenas após aquela aquelas aquele
        aqueles aquilo as às assim até cada com como contra cuja cujo da das de dela delas dele deles depois desde
        dessa desse desta deste deve devem disse do dois dos durante e é ela elas ele eles em embora enquanto
        entre era eram essa essas esse esses esta está estão estar estas estava estavam este estes eu foi foram há
        hoje houve isso isto já lhe lhes lo maior mais mas me mesma mesmo meu meus minha muita muitas muito muitos
        na nada não nas nem nenhum nenhuma nessa nesse nesta neste no nos nós nossa nosso num numa o onde os ou
        outra outras outro outros para pela pelas pelo pelos perante pode podem poder pois por porque porém
        portanto qual quais qualquer quando quanto que quem são se segundo seja sem sempre sendo ser será serão
        seu seus si sido sob sobre sua suas também tanto tão te tem têm ter teve tinha tinham toda todas todo
        todos um uma umas uns você""",
    "it": """a abbia abbiamo ad ai al alcune alcuni all alla alle allo allora altra altre altri altro anche ancora
        anzi aveva avevano avuto c che chi ci ciascuno cioè coi col come con contro così cosa cui d da dagli dai
        dal dall dalla dalle dallo degli dei del dell della delle dello dentro deve di dice dopo dove due dunque
        durante e è ed egli ella era erano essa esse essere essi fa fatto fino fra fu furono già gli ha hai hanno
        ho i il in infatti intanto invece io l la le lei li lo loro lui ma mai me mentre mi mia mie mio molta
        molte molti molto ne né negli nei nel nell nella nelle nello nessun nessuno niente noi non nostra nostri
        nostro o od ogni oggi oltre ora ormai per però perché più poco poi poiché prima proprio può pure qual
        quale quali quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sarà
        sarebbe se secondo sei sempre senza si sia siano sono sopra sotto stata state stati stato su sua subito
        sue sugli sui sul sull sulla sulle sullo suo suoi tale tali tanto tra tutta tutte tutti tutto un una uno
        va verso vi voi""",
    "nl": """aan achter al alle alleen allemaal als altijd ander andere anderen bij bijvoorbeeld binnen boven
        buiten daar daarbij daarmee daarna daarom dan dat de deze die dit doch doen doet door dus echter een eens
        eerst elk elke en enkele er erg ervan gaan gaat geen geweest had hadden heb hebben heeft hem hen het hier
        hij hoe hun iedere iemand iets ik in indien is ja je jij kan kon konden kunnen maar me meer men met mij
        mijn moest moet moeten mogen na naar nadat niet niets nog nu of om omdat ondanks onder ons onze ook op
        over reeds samen sinds soms te tegen ten ter terwijl toch toe toen tot tussen u uit van vanaf vanuit veel
        verder volgens voor vooral vorige waar waarbij waarin waarmee waarom waren was wat we weer wel welke werd
        werden wie wij wil worden wordt zal ze zei zelf zeer zich zij zijn zo zoals zonder zou zouden zowel""",
    "vi": """ai anh bà bao bên bị bởi cả các cái cần càng chỉ chiếc chính cho chưa chúng chuyện có con còn của
        cũng cuộc cứ đã đang đây đến để đều đi điều do đó được gì hay hết hơn hoặc khi không là lại làm lên lúc mà
        mỗi một mọi nào này nay nên nếu ngay nhiều như nhưng những nơi nữa ông ở phải qua ra rằng rất rồi sau sẽ
        song sự tại theo thì trên trong trước từ tuy từng và vẫn vào vậy vì việc với vừa""",
    "ru": """а без более бы был была были было быть в вам вас ведь во вот все всего всех вы где да даже для до его
        ее её если есть еще ещё же за здесь и из или им их к как какой когда который которые которая кто ли лишь
        между меня мне может можно мы на над надо наш не него нее ней нет ни них но ну о об один однако он она они
        оно от очень по под после потому почти при про с сам свой свои себя сейчас со сообщает сообщил так также
        такой там тем то того только том тот ты у уже хотя чего чем через что чтобы эта эти это этого этой этом
        этот я""",
    "uk": """а або але без би був була були було бути в вам вас ви від він вона вони воно все всі до з за зі й
        його її їх і із іх й к коли ли лише має між мене ми може на над не нього ні но о однак по під після при
        про с свої себе так також там та те ти тільки то того у хоча це цей ця ці чи що щоб я як який яка які якщо""",
    "ar": """في من على إلى عن أن إن كان كانت هذا هذه ذلك تلك التي الذي الذين ما لا لم لن قد كما بعد قبل بين حيث مع
        عند كل أو أم ثم هو هي هم نحن أنا أي غير حتى منذ خلال وقال قال قالت وأضاف أكد وفي ومن وعلى وأن إذا لكن بل
        ولا وقد وكان وكانت أنه أنها إنه إنها له لها لهم به بها فيه فيها عليه عليها""",
    "hi": """का के की को में से है हैं और ने पर यह वह कि जो भी एक हो था थी थे कर रहा रही रहे गया गई गए लिए इस उस
        तो ही या अपने अपनी बाद साथ तक नहीं किया हुआ हुई होने कहा जा सकता कुछ सभी इन उन वे ये द्वारा अब जब तब""",
    "ja": """の に は を た が で て と し れ さ ある いる も する から な こと として い や など なっ ない この
        ため その よう また もの という あり まで られ なる へ か だ これ によって により おり より による""",
    "zh": """的 了 在 是 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 与 及 对
        为 于 以 而 但 并 被 将 从 向 等 该 其 他 她 它 们 中""",
    "sv": """alla allt andra att av bara blev bli blir både de dem den denna deras dess det detta dig din du där
        då efter ej eller en enligt ett fick finns från få får för före ha hade han hans har hon honom hur här i
        icke igen in inom inte jag ju kan kommer kunde man med mellan men mer mot mycket ni nu när något några och
        också om oss på redan samt sedan sig sin sina sitt ska skulle som så till under upp ut utan vad var vara
        varit vem vi vid vilka är än även över""",
    "da": """af alle andre at blev blive bliver da de dem den denne der deres det dette dig din dog du efter eller
        en end er et for fra få får før ham han hans har havde hende her hun hvad hvis hvor i ikke ind ingen jeg
        kan kom kunne man mange med meget mellem men mere mod må ned nogle nu når og også om op os over på samt
        selv sig sin skal skulle som så til ud under var ved vi vil være været""",
    "no": """alle andre at av ble bli blir da de dem den denne der deres det dette du eller en enn er et etter for
        fra få får før ham han hans har hadde hun hva hvis hvor i ikke inn ingen jeg kan kom kunne man mange med
        mellom men mer mot må ned noen nå når og også om opp oss over på seg selv sin skal skulle som så til ut
        under var ved vi vil være vært""",
    "pl": """a aby ale bez bo być był była było były by co czy dla do gdy gdzie go i ich ja jak jako jego jej jest
        jeszcze jeśli już kiedy która które którego której który którzy którym lub ma mają między mimo może na nad
        nich nie nim niż o od on ona oni oraz po pod podczas ponad poza przed przez przy się są tak także tam te
        tego tej ten to tym tylko u w we więc wszystko z za ze że""",
    "tr": """acak ama ancak aynı az bir biri birçok biz bu çok çünkü da daha de değil diye dedi eden en gibi göre
        hem her hiç için ile ise kadar kendi ki mi mı ne o olan olarak oldu olduğu olduğunu olması onu sonra şey
        şu tüm üzere var ve veya ya yeni yer yok""",
    "id": """ada adalah agar akan antara atas atau bagi bahwa banyak belum bisa dalam dan dapat dari dengan di dia
        hal hanya harus ia ini itu jika juga kami karena kata kepada ketika kita lain lebih maka masih mereka
        namun oleh pada para saat sama sangat saya sebagai sebelum secara sedang sejak seperti serta setelah sudah
        tak telah tentang terhadap tersebut tidak untuk yang""",
}
