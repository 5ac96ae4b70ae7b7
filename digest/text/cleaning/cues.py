"""Phrases of page furniture, lower-cased, words only, one phrase between two semicolons.

They are what pages of any house say around an article, in the languages we read most; no house's own names.
"""

# Such a phrase marks its line wherever it stands, outside quotation marks.
ANYWHERE = """
click here; does not support the video; does not support the audio; all rights reserved;
may not be published broadcast; without prior written permission; reproduction in whole or in part;
sign up for our; sign up to our; sign up here; sign up to receive; sign up for free; subscribe to our;
subscribe here; subscribe now; subscribe today; newsletter here; our newsletter; our newsletters;
newsletter sign up; your inbox; to your inbox; we use cookies; accept cookies; accept all cookies;
cookie settings; our privacy policy; terms of service apply; share this article; share this story;
share this post; share or comment; comment on this article; comments have not been moderated;
do not necessarily reflect the views; t cs apply; ts and cs apply; begambleaware; gamble responsibly; gambleaware;
articles remaining; articles left; create a free account; register for free; become a subscriber;
support our journalism; reader funded; reader supported; funded by readers; funded by our readers; download our;
our mobile app; our free app; turn on notifications; our podcast; our podcasts; our youtube channel;
our whatsapp channel; our telegram channel; our facebook page; get in touch with us; have you been affected;
do you have a story; report an inaccuracy; report an error; report a typo; spotted an error; spot an error;
our standards; trust principles; licensing rights; opens new tab; opens in a new tab; opens in new window;
contributed to this report; contributed to this story; contributed to this article; contributed reporting;
additional reporting by; with inputs from; with agency inputs; photo credit; picture credit; ap photo; afp via;
file photo by; image source; image caption; view image in fullscreen; informational purposes only;
earn a commission; affiliate commission; paid partnership; advertising feature; republished with permission;
this story was originally; this article was originally; a version of this article; this story is developing;
this is a developing story; this is a breaking news story; check back for updates; refresh for updates;
refreshes automatically; newsletter promotion; manage preferences; add us as; preferred source on google;
this article is more than; scroll down for; is solely responsible for all content; does not work for consult;
send your story ideas; limited time offer; cancel anytime; cancel any time; registered as a newspaper;
todos los derechos reservados; queda prohibida la reproducción; suscríbete; suscríbase; regístrate; síguenos;
síganos; nuestra newsletter; nuestro boletín; nuestros boletines; nuestro canal; nuestra web; nuestra app;
recibe en tu; en tu correo; tu bandeja de entrada; utilizamos cookies; lee también; lea también;
te puede interesar; si quieres seguir leyendo; para seguir leyendo; haz clic aquí; tous droits réservés;
abonnez vous; inscrivez vous; suivez nous; rejoignez nous; notre newsletter; nos newsletters; votre boite mail;
recevez chaque; recevez nos; lire aussi; à lire aussi; réservé aux abonnés; la suite après cette publicité;
temps de lecture; nous utilisons des cookies; cliquez ici; téléchargez l application; crédit photo;
alle rechte vorbehalten; jetzt anmelden; jetzt abonnieren; hier anmelden; hier abonnieren; unser newsletter;
unseren newsletter; unserem newsletter; newsletter abonnieren; lesen sie auch; lesen sie mehr; lesen sie hier;
lesen sie dazu; mehr zum thema; folgen sie uns; wir verwenden cookies; externer inhalt; externen inhalt;
redaktioneller inhalt; artikel anhören; artikel teilen; bild quelle; schreiben sie uns; kommentar schreiben;
in ihr postfach; todos os direitos reservados; inscreva se; assine já; assine agora; siga nos; siga nosso;
nossa newsletter; nosso canal; leia também; leia mais; veja também; saiba mais; continua após a publicidade;
clique aqui; baixe o app; riproduzione riservata; tutti i diritti riservati; iscriviti; abbonati; seguici;
la nostra newsletter; nostra newsletter; leggi anche; leggi tutto; leggi di più; clicca qui; continua a leggere;
alle rechten voorbehouden; schrijf je in; meld je aan; abonneer je; volg ons; lees ook; lees meer;
onze nieuwsbrief; bekijk ook; wij gebruiken cookies; mời độc giả; tin liên quan; читайте также; подписывайтесь;
подпишитесь; все права защищены; läs också; läs mer; les også; læs også; alla rättigheter förbehållna; 相关阅读;
责任编辑; 版权所有; 未经授权; 関連記事; 無断転載; 이 기사; 무단 전재; اقرأ أيضا; جميع الحقوق محفوظة; यह भी पढ़ें;
hier geht s zur; hier geht es zur; hier geht es zum; unsere datenschutzerklärung; ihre personenbezogenen daten;
please try again; try again later; unable to load; thanks for being; thank you for being; correct at the time of;
headline of this article; headline of this story; also reported for this; reporting was contributed;
more reporting on this; live coverage has ended; afficher ce contenu; accepter les cookies; configuración de cookies;
zustimmung erteilen; brauchen wir ihre zustimmung; versione audio; was this article helpful; lesezeit;
ứng dụng của chúng tôi; dieses thema im programm; you are receiving this;
edited for length; edited for clarity; edited for brevity;
condensed for length; skip to content; skip to main content; skip to navigation; skip past newsletter;
auto generated from a syndicated feed; not been moderated; keep it clean; welcome to the discussion;
keep the conversation; community guidelines; reach him at; reach her at; reach them at; de cet article à lire;
all times are local; prices correct at; odds correct at; you can cancel at any; javascript is required;
this video cannot be played; marketing cookies; contains affiliate links; your limit of free; for just £;
readers like you; exclusivo para suscriptores; réservé à nos abonnés; réservés aux abonnés; dann abonnieren;
telefonseelsorge;
not for redistribution; not to be forwarded; not investment advice; give investment advice; give legal advice;
give financial advice; not financial advice; is a trading name of; story continues below; article continues below;
ohne gewähr; for subscribers only; reproduction permitted; you are getting this; reply to this email; hit reply;
droits de reproduction; prohibida la reproducción; repéré une erreur;
"""

# Such a phrase marks a short line that shares no other word with the article.
ASIDES = """
a recommendation to buy; companies mentioned; quotes delayed; prices are delayed; prices delayed;
delayed by at least 15; delayed at least 15; responsible for its content; responsible for the content;
unlimited access; video could not be loaded; content failed to load; subscribers only; reproduction prohibited;
you received this; donate here; donate now; comments are closed; video konnte nicht geladen;
inhalt konnte nicht geladen; erschien zuerst; zuerst erschienen; fehler gefunden; fehler entdeckt;
mindestens 15 minuten; n a pas pu être chargé; initialement publié; initialement publiée;
reproduction est interdite; reproduction interdite; signaler une erreur; la rédaction vous;
commentaires sont fermés; no se ha podido cargar; publicó originalmente; publicado originalmente;
publicada originalmente; prohibida su reproducción; edición impresa; encontrado un error;
comentarios están cerrados;
"""

# Such a phrase marks its line when it opens a sentence of it.
OPENING = """
getting your; join the debate; have a tip; continue reading; keep reading; first appeared on; first appeared in;
get in touch; tell us; let us know; find us on; send us; contact us; email us; write to us; sign in to; log in to;
log in or; sign in or; daily newsletter; weekly newsletter; free newsletter; free app; become a member;
is published by; creative commons; reporting by; writing by; compiled by; edited by; editing by; our website;
our app; on our website; registered office; more to follow; siga o; siga a; assine o; assine a; receba as;
receba no; folgen sie; con información de; com informações da; com informações do; mit informationen von;
mit material von; leer más; lire la suite; share it with; share on facebook; min read; minute read;
minutes to read; follow us; like us on; read the full; article limit; to continue reading; your browser;
please enable; enable javascript; privacy notice; comments section; comments below; in the comments;
breaking news alerts; news alerts; apple podcasts; whatsapp channel; company number; image credit; photo gallery;
make a donation; make a contribution; become a supporter; our terms; by signing up; by subscribing; by clicking;
by submitting; by continuing to; our journalism; free articles; create an account; got a story; sponsored content;
paid content; ad blocker; terms and conditions apply; support independent; support local journalism;
support quality journalism; uses cookies; terms of use; sign up now; sign up today; subscribe for;
descarga la app; contenido exclusivo; seu e mail; xem thêm; đọc thêm; votre boîte mail; newsletter bestellen;
ilustración; republished from; originally published in; originally published on; originally appeared on;
originally appeared in; download the app; registered in england; forward it to; join the discussion;
join the conversation; have your say; view comments; leave a comment; post a comment; affiliate links;
for more information visit; recibe cada; have a story; got a tip; política de privacidad; política de cookies;
politique de confidentialité; datenschutzerklärung; informativa sulla privacy; política de privacidade;
cookie policy; recaptcha; unsubscribe; privacy policy and; view in browser; forwarded this; news tip;
te recomendamos; good morning; good evening; hello and welcome; welcome back; that s all for; see you next;
see you tomorrow; thanks for reading; thank you for reading; until next time; forward this to; forward this email;
unlock the; for free; have a great weekend; have a good weekend; that s it for; comments are closed;
comments on this article; be the first to comment; enter here;
mit material der; avec l agence; terms apply;
"""

# Such a phrase is a hint: it needs a neighbour that is furniture, or the end of the page.
HINTS = """
app store; google play; free app; getty images; push notifications; investment advice; financial advice;
free trial; special offer; independent journalism; email alerts; for just; a week for; our readers;
is published by; registered office; create an account; become a member; continue reading; read the full;
privacy policy; terms of use; t cs; terms and conditions; creative commons; first appeared on;
originally published;
"""

# A label at the start of a line: furniture when a colon or a bar follows, or when the line is no sentence.
LABELS = """
read more; read also; read next; read now; read this; more; more on this; more on; more from; more like this;
see also; see more; also read; also see; also on; related; related articles; related stories; related topics;
related links; related content; recommended; recommended reading; watch; watch live; watch now; listen;
listen now; in pictures; in pics; gallery; video; photos; pictures; topics; tags; tagged; filed under; categories;
category; keywords; subjects; explore more; explore; explore more on these topics; photo; photograph; photographs;
picture; image; images; credit; credits; caption; source; sources; file photo; file; illustration; graphic;
infographic; map; chart; advertisement; promoted; sponsored; most read; most viewed; most popular; trending;
popular; top stories; latest; latest news; what to read next; up next; next; previous; quiz; poll; vote; print;
email; share; share this; tweet; comments; comment; follow; follow us; contact; help; disclaimer; disclosure;
copyright; editor; editors; reporter; reporting; writer; contributors; newsletter; newsletters; subscribe;
podcast; live; opinion; analysis; plus; don t miss; must read; editor s picks; breaking; correspondence;
press contact; media contact; nominate; attend; download; buy a photo; our standards; support; donate; sign up;
advertising; promo; offer; save; lee también; lea también; lea más; relacionado; relacionadas; relacionados;
más información; ver también; vea también; mira también; te puede interesar; etiquetas; temas; archivado en; foto;
fotos; fotografía; imagen; vídeo; fuente; publicidad; comentarios; compartir; edición; redacción;
noticias relacionadas; lire aussi; à lire aussi; à lire; voir aussi; sur le même sujet; à voir; mots clés; crédit;
crédits; photographie; publicité; commentaires; partager; légende; pour aller plus loin; article lié;
lesen sie auch; auch interessant; mehr zum thema; mehr dazu; siehe auch; schlagworte; themen; stichworte; quelle;
quellen; bild; bilder; bildquelle; anzeige; werbung; kommentare; teilen; zum artikel; passend dazu; redaktion;
autor; weitere artikel; newsletter bestellen; leserbriefe; podcast tipp; leia também; leia mais; veja também;
veja mais; marcadores; imagem; legenda; fonte; publicidade; comentários; compartilhe; edição; redação; assuntos;
mais lidas; leggi anche; guarda anche; approfondisci; argomenti; didascalia; pubblicità; commenti; condividi;
redazione; lees ook; lees meer; zie ook; bekijk ook; onderwerpen; bron; advertentie; reacties; delen; beeld;
xem thêm; đọc thêm; tin liên quan; từ khóa; ảnh; nguồn; quảng cáo; bình luận; chia sẻ; читайте также;
смотрите также; теги; фото; источник; реклама; комментарии; поделиться; läs också; läs även; källa; annons;
les også; læs også; kilde; annonse; 来源; 图片; 编辑; 记者; 责编; 写真; 編集; 出典; المصدر; الصورة; تحرير;
अधिक पढ़ें;
more on this story; more about; previous post; next post; previous article; next article; notes to editors;
note to editors;
"""

# Verbs that ask something of the reader, at the start of a sentence.
REQUESTS = frozenset(
    """try sign subscribe follow download get click tap join support share register log donate buy order nominate
    attend email contact listen watch read send visit enter book become discover unlock continue upgrade
    choose add save forward want receive explore escape browse view win enjoy renew activate vote
    comment tell reuse hazte switch claim grab shop suscríbete suscríbase regístrate recibe descarga síguenos
    sigue únete apúntate compra comparte apoya haz pulsa abonnez inscrivez recevez téléchargez suivez
    rejoignez découvrez partagez profitez soutenez retrouvez cliquez abonnieren bestellen folgen lesen
    hören jetzt melden unterstützen laden erhalten sichern entdecken testen klicken assine inscreva
    receba baixe siga compartilhe apoie clique acompanhe participe iscriviti abbonati ricevi scarica
    segui seguici condividi sostieni clicca scopri abonneer meld schrijf volg download ontvang steun
    klik deel lees theo đăng tải chia подпишитесь подписывайтесь скачайте läs prenumerera anmäl""".split()
)

# What such requests are about: what papers make besides articles.
PROMISES = frozenset(
    """newsletter newsletters inbox app apps podcast podcasts alerts notifications subscription subscriptions
    subscriber subscribers subscribe digest briefing briefings whatsapp facebook twitter instagram
    telegram tiktok linkedin youtube bluesky journalism membership webinar webinars crossword
    advertisers reprints epaper unsubscribe rss bulletin giveaway boletín boletines suscripción
    suscriptores aplicación periodismo lettre abonnement abonnés postfach abo abonnement assinatura
    assinantes aplicativo jornalismo notificações abbonamento abbonati nieuwsbrief abonnement""".split()
)

# They may be about these too, and so may much else.
WARES = frozenset(
    """free stories headlines account offer offers trial ticket tickets website events discount coupon quiz
    puzzle shop store donation donations edition feed sponsors member members supporter contribution
    correo application notizie konto angebot offre oferta""".split()
)

# The house speaks, and speaks to the reader.
OURS = frozenset(
    """our ours us your yours nuestra nuestro nuestras nuestros notre nos votre vos unser unsere unserem
    unseren unserer nossa nosso nossas nossos nostra nostro nostri nostre onze jouw""".split()
)

# What people who write for a paper are.
OCCUPATIONS = frozenset(
    """reporter reporters correspondent correspondents editor editors writer writers journalist journalists
    columnist contributor freelancer freelance author producer photographer blogger critic anchor host
    fellow professor lecturer researcher intern bureau staffer co-author chief deputy periodista
    redactor redactora corresponsal editora colaborador colaboradora autora autor journaliste rédacteur
    rédactrice correspondante éditorialiste redakteur redakteurin korrespondent korrespondentin
    journalistin reporterin autorin volontär jornalista repórter correspondente giornalista redattore
    redattrice corrispondente inviato inviata redacteur verslaggever""".split()
)

BIO_VERBS = frozenset(
    """is was has reported contributed can covers writes reports joined leads edits works worked lives focuses
    specializes specialises holds es cubre escribe ist schreibt arbeitet berichtet est écrit couvre è
    scrive é escreve schrijft""".split()
)

# So begin the lines that stand below an article, and hardly ever its last paragraph.
CLOSINGS = """
this newsletter; this email; the author is; the author was; the author has; the author owns; the author can;
the authors are; the writer is; the writer was; the writer owns; the writer can; the reporter can;
the opinions expressed; the views expressed; the opinions in this; with reporting by; with additional reporting;
first published in; first published on; originally published; reproduced with; our next; our editorial;
our reporters; our coverage; our team; our correspondent; your support; your subscription; your donation;
without your; without readers; we welcome; we want to hear; we are always; we re always; we rely on; we have more;
we publish; we believe; you can cancel; you can also read; you can read; you can listen; you can sign;
you can follow; you can support; you can find; you are on; you are reading; you have reached; you may also;
you might also; if you liked; if you enjoyed; if you have been affected; if you have any; if you have a;
if you d like; if you would like; if you want to; if you need; if you know; read our; read the rest;
watch the full; watch our; listen to the; listen to our; start your day; only for subscribers; some products;
by using this; by using our; please accept; please note; please read; please support; please email; please send;
please keep; all prices; until tomorrow; until next time; stay safe; stay tuned; more information is available;
an earlier headline; the headline of; prices are correct; more reporting; reporting was; for help;
further information; for more information; for more on; for the latest; to find out more; to learn more;
to read more; to comment; to contact; to subscribe; to support; to report a; contact the newsroom;
follow the story; follow this story; do you know more; do you have; would you like; want to know; want more;
want to; enjoyed this; liked this; loved this; delivered to you; details of organisations; help and support;
samaritans; dieser text; dieser artikel; dieser beitrag; dieses interview wurde; der autor ist; die autorin ist;
mehr dazu; möchten sie; kennen sie schon; bleiben sie; wenn sie sich; si te ha gustado; si te gustó; si quieres;
puedes seguir; puedes leer; puedes seguirnos; únete a; este artículo; este contenido; este reportaje;
esta noticia; cet article; retrouvez; vous pouvez; vous souhaitez; propos recueillis;
questo articolo; se ti è piaciuto; puoi; vuoi; este artigo; esta reportagem; esta matéria; se gostou; você pode;
dit artikel; dit stuk; dit verhaal; wilt u; wil je;
the author holds; die redaktion ist; unsere autorin; unser autor; nuestra redactora; nuestro redactor; redactora de;
redactor de; periodista de; vous avez; notre journaliste;
"""

# "You" and "we": in many an article only the page around it says them.
READER = {
    "en": "you your yours we our ours us",
    "de": "wir uns unser unsere unserem unseren unserer unseres du dein deine",
    "es": "te ti tu tus nos nosotros nuestro nuestra nuestros nuestras usted",
    "fr": "vous votre vos nous notre nos",
    "it": "ti tuo tua tuoi noi nostro nostra vostro",
    "pt": "você nosso nossa nossos nossas",
    "nl": "u uw je jij jouw we wij ons onze",
}

# Where the page is over: what stands below such a line is no article, unless much of the article still follows.
ENDINGS = """
comments; comment; tags; topics; related topics; filed under; categories; most read; most viewed; most popular;
most watched; trending; about the author; about the authors; about the writer; related articles; related stories;
related content; recommended; recommended for you; leave a comment; view comments; join the conversation;
welcome to the discussion; republish this story; republish this article; more on this story; top stories;
share or comment on this article; reuse this content; have your say; follow us; media contact; press contact;
comentarios; etiquetas; archivado en; temas; lo más leído; más leídas; te puede interesar; relacionadas;
noticias relacionadas; commentaires; sur le même sujet; les plus lus; kommentare; schlagworte; mehr zum thema;
meistgelesen; auch interessant; comentários; mais lidas; assuntos; commenti; argomenti; più letti; reacties;
onderwerpen; meest gelezen; bình luận; tin liên quan; từ khóa;
"""

# A note on a change to the article, kept apart from its body.
CORRECTIONS = """
correction; corrections; clarification; editor s note; editors note; this article was amended;
this article has been amended; this article has been updated; this article was updated;
this article has been corrected; this article was corrected; this story has been updated; this story was updated;
this story has been corrected; this story was corrected; this story has been amended; this headline has been;
an earlier version of this; a previous version of this; this version corrects; this version removes;
this version adds; this piece has been updated; this report has been corrected; corrects; fe de errores;
rectificación; nota de la redacción; nota del editor; una versión anterior de; rectificatif; erratum;
note de la rédaction; une version précédente; korrektur; anmerkung der redaktion; berichtigung;
in einer früheren version; in einer früheren fassung; correção; nota da redação; uma versão anterior;
errata corrige; rettifica; correctie; naschrift;
"""

# Sections under which papers file, as they stand alone above a headline.
SECTIONS = frozenset(
    """news world politics business sport sports opinion analysis culture science health technology tech
    lifestyle travel money markets environment climate entertainment local national international
    education crime weather obituaries breaking exclusive live explainer feature features comment
    editorial video home menu us uk europe asia africa americas economy football soccer investigation
    special report interview column letters focus latest update updates internacional economía deportes
    política sociedad cultura españa mundo opinión última hora noticias portada monde économie société
    politique sport culture france santé actualités accueil politik wirtschaft gesellschaft kultur
    wissen panorama ausland inland deutschland nachrichten startseite eilmeldung esportes economia
    brasil mundo política saúde notícias esteri cronaca economia politica sport cultura buitenland
    binnenland economie nieuws thế giới thời sự kinh tế""".split()
)
