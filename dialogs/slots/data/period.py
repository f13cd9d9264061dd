"""Words about time in English, Spanish and Russian, by label.

Labels: ``unit``, ``month``, ``weekday`` (1 Monday to 7 Sunday, 67 the weekend), ``season``, ``holiday``, ``day``
(days from today), ``rel`` (which one: this, next, near, following, last, after_next), ``coming`` (the next few),
``part`` (begin, mid, end, half1, half2; ``partof`` stands after its word), ``in``, ``from``, ``to``, ``by``,
``before``, ``after``, ``within`` (with ``_post`` behind), ``few``, ``ord``, ``quarterno``, ``asap``, ``soon``,
``nohurry``, ``ago``,
``lasting`` (a length, no date), ``dayword`` ("el 15"), ``towards``, ``atleast``, ``under``, ``other`` ("or the one
after"), ``condition`` ("as soon as I get paid": no date can be read).
"""

from __future__ import annotations

COMMON = {
    "dash": "- | – | — | ‑ | − | ~ | ― | /",
    "skip": '. | : | * | " | ≈ | =',
}

EN = {
    "month:1": "january | jan | januari",
    "month:2": "february | feb | febuary | febr",
    "month:3": "march | mar",
    "month:4": "april | apr",
    "maymonth:5": "may",
    "month:6": "june | jun",
    "month:7": "july | jul",
    "month:8": "august | aug",
    "month:9": "september | sep | sept | setember",
    "month:10": "october | oct",
    "month:11": "november | nov",
    "month:12": "december | dec",
    "weekday:1": "monday | mon | mondays",
    "weekday:2": "tuesday | tue | tues",
    "weekday:3": "wednesday | wed | wensday | wednsday",
    "weekday:4": "thursday | thu | thur | thurs",
    "weekday:5": "friday | fri",
    "weekday:6": "saturday | sat",
    "weekday:7": "sunday | sun",
    "weekday:67": "weekend | weekends | the weekend",
    "season:spring": "spring | springtime",
    "season:summer": """
        summer | summertime | summer time | the summer holidays | summer holidays | summer vacation
    """,
    "season:autumn": "autumn | fall",
    "season:winter": "winter | wintertime",
    "unit:day": "day | days | business days | working days",
    "unit:week": """
        week | weeks | wk | wks | weeks time | weeks from now | week from now | weeks time from now
    """,
    "num:2 unit:week": "fortnight | fortnights time",
    "unit:month": """
        month | months | mo | mos | months time | months from now | month from now | mth | mths
        mnth | mnths | mths
    """,
    "unit:quarter": "quarter | quarters",
    "unit:half": "half a year | half year | semester",
    "unit:year": "year | years | yr | yrs | years time | years from now | year from now",
    "unit:hour": "hour | hours | hrs",
    "day:0": "today | tonight | this evening | this afternoon | this morning | right today | eod | by eod",
    "day:1": """
        tomorrow | tmrw | tmr | tomorow | tommorow | tommorrow | 2moro | tomorrow morning
        tomoz | tomo | tmro | 2mrw | tmw | tmmrw
    """,
    "day:2": "day after tomorrow | the day after tomorrow | overmorrow",
    "day:-1": "yesterday",
    "rel:this": "this | current | this current | this very",
    "rel:next": "next | nxt | nex",
    "rel:near": "coming | upcoming | this coming | following | the following",
    "rel:last": "last | previous | past",
    "rel:after_next unit:week": "week after next | the week after next | week after the next",
    "rel:after_next weekday:67": "weekend after next | the weekend after next",
    "rel:after_next unit:month": "month after next | the month after next",
    "rel:after_next unit:year": "year after next | the year after next",
    "rel:next unit:week": "next week | following week | the coming week | the following week | coming week",
    "coming:3 unit:day": """
        coming days | next days | next few days | next couple of days | the next days | upcoming days
    """,
    "coming:3 unit:week": "coming weeks | next weeks | next few weeks | following weeks | upcoming weeks",
    "coming:3 unit:month": """
        coming months | next months | next few months | following months | upcoming months
    """,
    "other": """
        the one after | the one after that | the week after | the following one | the next one
        the one after next | the month after | one after
        next one
    """,
    "part:begin": """
        beginning of | beginning | start of | the start of | early | early in | at the beginning of
        first days of | begin of | starting of | early on in
    """,
    "part:mid": """
        middle of | mid | middle | mid of | in the middle of | halfway through | midway through
        around the middle of
    """,
    "part:end": """
        end of | the end of | end | late | late in | at the end of | ending of | last days of
        tail end of | close of | eo | towards the end of
    """,
    "part:half1": "first half of | the first half of | first half | 1st half of | h1",
    "part:half2": "second half of | the second half of | second half | 2nd half of | latter half of | h2",
    "by part:end unit:month": "eom | by eom | before eom | until eom",
    "by part:end unit:week": "eow | by eow | before eow | until eow",
    "by part:end unit:year": "eoy | by eoy | before eoy | until eoy",
    "quarterno:1": "q1",
    "quarterno:2": "q2",
    "quarterno:3": "q3",
    "quarterno:4": "q4",
    "ord:1": "first",
    "ord:2": "second",
    "ord:3": "third",
    "ord:4": "fourth",
    "ord:-1": "last",
    "in": """
        in | in about | in around | in approximately | in another | after about | in like | in roughly
        about
    """,
    "within": """
        within | within the next | inside | in the next | over the next | during the next | in under
        in less than | within about | no later than in | for the next
        sometime in the next | some time in the next | in a maximum of | within a | anytime in the next
        at some point in the next
        w / in | w / i
    """,
    "from": """
        from | starting | starting from | since | as of | starting in | not before | not earlier than
        no earlier than | not until | no sooner than | beginning from | not sooner than | only from
        earliest | at the earliest in | the earliest | earliest in | earliest is | not till | only in
        not for another | not for at least | not for at least another | not for
    """,
    "from_post": """
        onwards | onward | or later | and later | at the earliest | or after | upwards | and onwards
        earliest | and beyond
    """,
    "to": "to | until | till | through | thru | til | up to | up until",
    "by:latest": """
        no later than | not later than | not after | at the latest by | latest by | latest | the latest
        no later then
    """,
    "by": "by | before or on | by around | no later then",
    "by_post:latest": "at the latest | latest | tops | max | maximum",
    "before": "before | prior to | ahead of | earlier than | sooner than | by before | ideally before | b4",
    "after": """
        after | following | past | later than | once | not before after | only after | post
        after the end of | right after | straight after | just after | soon after | shortly after
    """,
    "between": "between | sometime between | somewhere between | anywhere between",
    "and": "and | & | n",
    "or": "or | maybe | or maybe | possibly | perhaps | or possibly | or perhaps | or even | either",
    "not": "not | dont | wont | cant | cannot | isnt | wouldnt | never | unlikely | hardly | doubtful",
    "few": "few | a few | several | some | couple of few | a handful of",
    "atleast": """
        at least | minimum | more than | over | not less than | no less than | at minimum | minimum of
    """,
    "under": """
        less than | under | maximum | max | at most | no more than | not more than | up to | maximum of
        up to about
    """,
    "asap": """
        asap | a s a p | as soon as possible | urgent | urgently | immediately | immediate | right away
        straight away | right now | now | at once | soonest | as quickly as possible | very urgent
        asap please | the sooner the better | instantly | as fast as possible | quickly | first available
        earliest possible | as early as possible | very soon | straightaway
        very urgently | yesterday would be best | at the earliest | earliest convenience
        at your earliest convenience | the soonest | soon as possible | pronto | any minute
        like yesterday | its urgent | im in a hurry | in a hurry | in a rush | sooner the better
        the earlier the better | first thing
        rn | right this minute | this minute
    """,
    "soon": """
        soon | shortly | pretty soon | sometime soon | near future | in the near future
        in the nearest future | fairly soon | quite soon | relatively soon | some time soon
    """,
    "nohurry": """
        no hurry | no rush | not urgent | just looking | just browsing | whenever | any time | anytime
        no date | no specific date | no deadline | someday | not in a hurry | not in a rush | just curious
        no particular date | no time frame | no timeframe | no timeline | some day | one day | flexible
        no fixed date | no set date | doesnt matter | does not matter | im flexible | no plans yet
        nothing planned | not soon | no specific time | just exploring | no particular time | only looking
        just researching | just checking | no pressure | take your time | its not urgent | isnt urgent
        no specific timeline | dont have a date | no date yet | no date in mind | no particular timeframe
        whenever possible | whenever you can | not any time soon | not anytime soon | no time limit
        there is no rush | im in no rush | in no hurry | open dates | any date | all dates
        time is not important | just window shopping | no exact date | when i can | eventually | sometime
        some time | later | at some point | not planning yet | no real rush | comparing prices
        just comparing | just shopping around | shopping around | just asking
    """,
    "ago": "ago | back | earlier today | since last",
    "lasting": "for | for about | lasting | during | takes | for around",
    "condition": """
        as soon as | once i | when i | when we | when my | after i | after we | if i | until i
        depending on | right after i | once we | once my | when the
    """,
    "towards:closer": "closer to | towards | toward | nearer to | nearer",
    "changes": """
        except | apart from | other than | turn of | excluding
        anything but | any month but | anytime but | any time but | all but | any day but
        long weekend
    """,
    "towards": "close to | around | sometime around | somewhere around | near | approaching | sometime near",
    "age": "years old | year old | yo | aged | yrs old | y o | of age | months old",
    "unknown": """
        i dont know | dont know | not sure | no idea | idk | depends | it depends | not decided
        havent decided | undecided | unsure | dunno | hard to say | no clue | cant say | have not decided
        dont know yet | not sure yet | still thinking | havent thought about it | i have no idea
        to be decided | tbd | not certain | not yet decided | will let you know | ill let you know
        will see | well see
    """,
    "question": """
        when | how long | what time | what date | how soon | what dates | which dates | how fast
        do you have | is there | are there | can i | could i | why | what | how much | is it | do i
        does it | are you | how
    """,
    "refusal": "none of your business | rather not say | prefer not to say | not telling | skip",
    "instead": """
        actually | sorry | i mean | rather | no wait | scratch that | correction | no make it | make that
        no sorry | oops
    """,
    "skip": """
        a | an | the | i | im | we | my | our | us | is | are | be | it | its | of | on | at | with
        that | would | would be | have | has | will | want | need | looking | plan | planning
        start | starting date | begin | buy | buying | purchase | please | thanks | thank you | hi | hello
        yes | yeah | ok | okay | sure | well | hmm | think | guess | believe | so | just | only | but | if
        probably | roughly | approximately | approx | some time in | sometime in | sometime during
        sometime | hopefully | ideally | best | like to | id | ill | ive | do | get | go | going to
        going | want to | need to | plan to | planning to | hope to | hoping to | like | me | time | date
        dates | then | there | here | exactly | depending | works | for me | good | great | preferably
        prefer | date of | the month of | morning | evening | afternoon | noon | night | in the morning
        in the evening | in the afternoon | oclock | as | can | could | might | really | more or less
        or so | somewhere in | anywhere in | early morning | move | do it | this | possible | if possible
        launch | travel | trip | leave | come | ready | decide | decided | about to | ourselves | them
        we are | i am | by then | already | still | not | now that | deadline | is fine | fine | perfect
        okay with | any | too | of course | for now | at the moment | for the moment | after lunch
        after work | after dinner | before lunch | before noon
        prob | probs | prolly | perhaps sometime | maybe sometime | if that works | works best | in person
        was thinking | was hoping | was planning | was looking | were thinking | were hoping | were planning
        was going to | was wondering | been thinking | have been thinking | gimme | give me | give it
        - ish | ish
        had in mind | had planned | had been thinking
    """,
    "part:end unit:year": "year end | years end | the years end",
    "part:end unit:month": "month end | months end",
    "unit:minute": "minute | minutes | min | mins",
    "past": """
        was | went | took | visited | did | used to | born | lasted | has been | have been | been
        finished | graduated | studied | bought | visited | had
    """,
    "unit:week of": "week commencing | week beginning | week starting | w / c | w / b",
    "in_post": "down the line | down the road | from today | out from now",
}

ES = {
    "month:1": "enero | ene",
    "month:2": "febrero | feb",
    "month:3": "marzo | mar",
    "month:4": "abril | abr",
    "month:5": "mayo | may",
    "month:6": "junio | jun",
    "month:7": "julio | jul",
    "month:8": "agosto | ago",
    "month:9": "septiembre | setiembre | sep | sept",
    "month:10": "octubre | oct",
    "month:11": "noviembre | nov",
    "month:12": "diciembre | dic",
    "weekday:1": "lunes | lun",
    "weekday:2": "martes",
    "weekday:3": "miércoles | mié | mierc",
    "weekday:4": "jueves | jue",
    "weekday:5": "viernes | vie | vier",
    "weekday:6": "sábado | sábados | sáb",
    "weekday:7": "domingo | domingos | dom",
    "weekday:67": "fin de semana | finde | el finde | fin de semana que entra | fines de semana",
    "season:spring": "primavera",
    "season:summer": "verano | vacaciones de verano | las vacaciones de verano",
    "season:autumn": "otoño",
    "season:winter": "invierno",
    "unit:day": "día | días | dias hábiles | días laborables",
    "unit:week": "semana | semanas | sem | semanita | semanitas",
    "unit:month": "mes | meses | mesecito | mesecitos | mesesitos",
    "unit:quarter": "trimestre | trimestres",
    "unit:half": "medio año | semestre",
    "unit:year": "año | años | añito",
    "unit:hour": "hora | horas",
    "day:0": "hoy | hoy mismo | esta tarde | esta noche | esta mañana",
    "day:1": "mañana | mañana mismo | mañana por la mañana | mañana por la tarde | mañana en la mañana",
    "day:2": "pasado mañana | pasado",
    "day:-1": "ayer",
    "rel:this": """
        este | esta | estos | estas | actual | en curso | corriente | este mismo | esta misma | de este
    """,
    "rel:near": """
        próximo | próxima | que viene | q viene | que entra | entrante | siguiente | que sigue | viniente
        prox | que biene | de la que viene | la que viene | el que viene | el próximo | la próxima
        venidero | venidera
    """,
    "rel:last": "pasado | pasada | anterior | último pasado",
    "coming:3": """
        próximos | próximas | en los próximos | en las próximas | durante los próximos
        durante las próximas | siguientes | que vienen | proximos pocos
    """,
    "other": """
        la otra | el otro | la siguiente | el siguiente | la de después | la próxima a esa | la posterior
        el mes siguiente
    """,
    "part:begin": """
        a principios | principios | principio | a principio | a inicios | inicios | inicio | comienzos
        a comienzos | primeros | a primeros | al inicio | a primeros días | al principio | al comienzo
        a inicio | primeros días de
    """,
    "part:mid": "a mediados | mediados | mediado | a mitad | mitad | a la mitad | en medio | mediados del",
    "part:end": """
        a finales | finales | final | al final | a fines | fines | fin | a fin | últimos | a final
        últimos días | al finalizar | para fin | a últimos | terminando
    """,
    "part:half1": "primera quincena | primera mitad | la primera quincena",
    "part:half2": "segunda quincena | segunda mitad | la segunda quincena",
    "quarterno:1": "q1 | 1t | primer trimestre",
    "quarterno:2": "q2 | 2t | segundo trimestre",
    "quarterno:3": "q3 | 3t | tercer trimestre",
    "quarterno:4": "q4 | 4t | cuarto trimestre | último trimestre",
    "ord:1": "primer | primera | primero",
    "ord:2": "segundo | segunda",
    "ord:3": "tercer | tercera",
    "ord:4": "cuarta",
    "ord:-1": "última | último",
    "dayword": "el | el día | día | el dia",
    "in:span": "de aquí a | de acá a",
    "in": """
        en | dentro de | en cosa de | como en
        aproximadamente en | en aproximadamente
        dentro
    """,
    "within": """
        en menos de | en el plazo de | antes de que pasen | en el transcurso de | dentro del plazo de
        en un plazo de | en máximo | no más de | en un máximo de | a lo largo de | en el próximo
        en como mucho | a lo largo del | en cualquier momento de | en lo que queda de
        en lo que resta de | en el plazo máximo de
        durante el próximo | durante la próxima
        dentro del | dentro de este | dentro de esta
    """,
    "from": """
        desde | a partir de | no antes de | recién en
        empezando en | nunca antes de | ya a partir de | a partir de la | como pronto en
        recién a partir de | como muy pronto en
        no hasta | no hasta que llegue
        lo antes sería | lo antes que puedo es
        lo más pronto el | lo más pronto en | lo más pronto sería
    """,
    "from_post": "en adelante | como pronto | como muy pronto | o más tarde | o después",
    "to": "hasta | al | a | hasta la",
    "by:latest": """
        no más tarde de | no más tarde del | a más tardar | a más tardar en | como tarde | no después de
        como muy tarde | a mas tardar el | más tardar | mas tardar
        lo más tarde | lo mas tarde | a lo más tardar
    """,
    "by part:end": """
        antes de que acabe | antes de que termine | antes de acabar | antes de terminar
        antes de que finalice
    """,
    "by": "para antes de | como máximo en | límite | como máximo",
    "by_post:latest": "como tarde | como muy tarde | a más tardar | máximo | como máximo | a lo sumo",
    "before": "antes de | antes que | previo a | antes de la | antes de las | antes de los | antes",
    "after": """
        después de | tras | pasado el | pasada la | pasadas las | pasando | luego de
        una vez pasado | después de las | después de la | más allá de | despues | pasados los
        cuando pase | cuando pasen | pasadas | cuando acabe | cuando terminen | terminando las
        cuando termine
        a la vuelta de | a la vuelta del | a la vuelta de las | dsp de | dsp del | desp de | desp del
        dps de | dps del
    """,
    "between": "entre | entre el | más o menos entre",
    "and": "y | e",
    "or": """
        o | u | quizás | tal vez | o quizás | o tal vez | o a lo mejor | o bien | quizá | a lo mejor
        o en
    """,
    "not": "no | nunca | ni | tampoco | difícilmente | difícil",
    "few": """
        unos | unas | algunos | algunas | varios | varias | unos cuantos | unas cuantas | unos pocos
        unas pocas | pocas | pocos
    """,
    "atleast": "al menos | mínimo | más de | por lo menos | como mínimo | no menos de",
    "under": "menos de | como mucho | máximo | a lo sumo | hasta | no más de",
    "asap": """
        lo antes posible | cuanto antes | urgente | ahora | ahora mismo | inmediatamente
        de inmediato | lo más pronto posible | ya mismo | enseguida | en seguida | urgentemente
        es urgente | lo antes que se pueda | con urgencia | inmediato | cuanto antes mejor | al instante
        lo más rápido posible | lo mas antes posible | muy pronto | ahorita | ahora ya | a la brevedad
        lo antes | cuanto antes posible | ya ya | de una | apenas pueda | en cuanto pueda | me urge
        lo más pronto | ahora mismito | tengo prisa | a la mayor brevedad
        en cuanto se pueda | en cuanto podáis | en cuanto puedan | apenas se pueda | ni bien pueda
        tan pronto como sea posible | tan pronto se pueda
    """,
    "soon": """
        pronto | en breve | próximamente | en poco tiempo | dentro de poco | en un futuro cercano
        en un futuro próximo
    """,
    "nohurry": """
        sin prisa | no hay prisa | no tengo prisa | solo miro | solo mirando | solo estoy mirando
        cuando sea | en cualquier momento | sin fecha | sin apuro | no es urgente | algún día
        no tengo fecha | no hay apuro | cualquier fecha | me da igual | da igual | cuando puedas
        cuando se pueda | sin fecha fija | no corre prisa | solo curioseando | estoy mirando
        solo consultando | sin fecha concreta | no me urge | más adelante | cualquier día | tranquilo
        no tengo apuro | sin urgencia | no hay urgencia | flexible | no tengo fecha fija
        sin fecha definida | solo quiero información | solo información | es solo por curiosidad
        por ahora solo miro | de momento solo miro | ningún apuro | cuando pueda | no tengo una fecha
        ninguna prisa | no tengo fecha en mente | no tengo fecha definida | no urge | sin fecha todavía
        aún sin fecha | ya veré | no corre apuro | cuando quieran | cuando quieras | solo estoy viendo
        viendo opciones | ya se verá | no tengo prisas | con calma | comparando precios | estoy comparando
        solo comparando | solo preguntaba | solo pregunto | sin prisas | no hay prisas | sin ninguna prisa
        no me corre prisa | indiferente | me es indiferente | no me corre | no corre ninguna prisa
    """,
    "ago": "hace",
    "lasting": """
        por | durante unos | por unos | por unas | durante unas | durante
        curso de | cursos de | plan de
    """,
    "condition": """
        en cuanto | cuando tenga | cuando me | cuando haya | cuando termine de | apenas tenga
        cuando cobre | cuando mi | depende de cuando | tan pronto como | cuando sepa
    """,
    "changes": """
        menos el | menos la | excepto | salvo | quincena | cambio de | a excepción de
        finde largo | el finde largo | fin de semana largo
    """,
    "towards": """
        hacia | cerca de | por | alrededor de | sobre | para
        de cara a | de cara al | con vistas a | de aquí al
    """,
    "age": "años de edad | tengo años | de edad",
    "unknown": """
        no sé | no lo sé | ni idea | no estoy seguro | no estoy segura | depende | no sabría decir
        no tengo claro | aún no lo sé | todavía no lo sé | ns | no lo tengo claro | no lo he decidido
        todavía no sé | aún no sé | no tengo idea | sin definir | por definir | por decidir | no decidido
        ya veremos | ya te diré
    """,
    "question": """
        cuándo | cuánto tiempo | cuánto tarda | cuánto dura | qué fechas | para cuándo | desde cuándo
        qué día | cuánto | cómo | por qué | tienen | tenéis  | puedo | se puede | cuáles
        qué día | qué días | qué fecha | qué mes | qué meses | qué horario | qué horarios | qué cursos
        qué plazos | qué hora | a qué
    """,
    "refusal": "prefiero no decirlo | no te importa | no quiero decirlo",
    "instead": "perdón | digo | mejor dicho | quiero decir | no perdón | corrijo | mejor",
    "of": "de | del",
    "skip": """
        por la mañana | por la tarde | por la noche | en la mañana | en la tarde | a la mañana
        a la tarde | de la mañana | de la tarde | la | las | los | lo | mi | me | nos | es | ser | sería
        seria | quiero | quisiera | queremos | pensaba | pensamos | empezar | comenzar | comprar | creo
        supongo | hola | gracias | sí | si | bueno | pues | pero | que | más o menos | aproximadamente
        aprox | cosa | así | tipo | como | estaría | bien | vale | ok | por favor | fecha | fechas | viaje
        viajar | hacer | hacerlo | ideal | idealmente | preferiblemente | preferentemente | seguramente
        probablemente | posiblemente | me gustaría | tengo | tenemos | pensado | plan | planeo | planeamos
        algo | con | para mí | por ahí | por ahí en | tendría | puede | podría | podria | puede ser
        ya que | solo | sólo | mejor si | ir | irnos | a ver | necesito | necesitamos | estoy | está | se
        le | todo | unos | curso | inicio | tarde | noche | mediodía | no | sea | momento | poder
        después | y eso | eso | cuando | de ser posible | si es posible | en concreto | ese | entrega
        queda | casi | contratar | decidir | arrancar | por ahora | por el momento | de momento
        entre semana | hasta ahora | después de comer | después del trabajo | al mediodía
        estaba pensando | estábamos pensando | estaba mirando | había pensado | habíamos pensado
        a poder ser | a ser posible | a ver si
    """,
    "after dayword": "después del | despues del | luego del",
    "before dayword": "antes del | antes del día",
    "from dayword": "a partir del | desde el | no antes del | a partir del día",
    "to dayword": "hasta el | hasta el día",
    "asap:already": "ya",
    "unit:minute": "minuto | minutos | minutitos | ratito | rato",
    "past": """
        estuve | estuvimos | fui | fuimos | fue | tardó | tardamos | hice | hicimos | empecé | compré
        estaba | duró | estoy de
        terminé | terminamos | acabé | acabamos | estudié | viajé | tuve
    """,
    "from day:0": "de ahora | desde ahora | desde hoy | a partir de hoy | de hoy",
}

_RU_MONTHS = (
    "январ:ь я е ю ём",
    "феврал:ь я е ю ём",
    "март: а е у ом",
    "апрел:ь я е ю ем",
    "ма:й я е ю ем",
    "июн:ь я е ю ем",
    "июл:ь я е ю ем",
    "август: а е у ом",
    "сентябр:ь я е ю ём",
    "октябр:ь я е ю ём",
    "ноябр:ь я е ю ём",
    "декабр:ь я е ю ём",
)
_RU_SHORT = ("янв", "фев", "мар", "апр", "", "", "", "авг", "сен", "окт", "ноя", "дек")


def _russian_months() -> dict[str, str]:
    table = {}
    for number, row in enumerate(_RU_MONTHS, 1):
        stem, endings = row.split(":")
        forms = [stem + ending for ending in endings.split(" ")]
        table[f"month:{number}"] = " | ".join([*forms, _RU_SHORT[number - 1]])
    return table


RU = {
    **_russian_months(),
    "weekday:1": "понедельник | понедельника | понедельнику | понедельникам | пн | понедельником",
    "weekday:2": "вторник | вторника | вторнику | вторникам | вт",
    "weekday:3": "среда | среду | среды | среде | средам | ср",
    "weekday:4": "четверг | четверга | четвергу | четвергам | чт",
    "weekday:5": "пятница | пятницу | пятницы | пятнице | пятницам | пт | пятничку",
    "weekday:6": "суббота | субботу | субботы | субботе | субботам | сб",
    "weekday:7": "воскресенье | воскресенья | воскресенью | воскресеньям | вс | воскресение",
    "weekday:67": "выходные | выходных | выходным | выхи | викенд | уикенд | уик-энд | уикэнд",
    "season:spring": "весна | весной | весну | весны | весне | по весне",
    "season:summer": """
        лето | летом | лета | лету | лете | летних каникулах | летние каникулы | летних месяцах
        летние месяцы
    """,
    "season:autumn": "осень | осенью | осени | по осени",
    "season:winter": "зима | зимой | зиму | зимы | зиме",
    "unit:day": "день | дни | днях | денёк | дню | сутки | дням",
    "unit:week": """
        неделя | неделю | неделе | неделям | недельку | неделей | неделях
        нед | недельки
    """,
    "unit:month": """
        месяц | месяце | месяцы | месяцу | мес | месяцам | месяцах | месяцем | месяцок
    """,
    "unit:quarter": "квартал | квартала | кварталов | квартале | кварталу | кв",
    "unit:half": "полгода | полугодие | полугодия | пол года | полугодии | полгодика | полугода | полугоду",
    "unit:year": "год | году | годик | годика | годом | годы | годах | годов",
    "unit:hour": "час | часа | часов | часик | часика | часу",
    "day:0": """
        сегодня | сёдня | сегодня же | сегодня вечером | седня
        сегодняшнего дня | сегодняшний день | сегодняшнего | сегодняшнему дню
    """,
    "day:1": """
        завтра | завтрашний | завтра утром | завтра вечером | завтра же | завтрашнего | зв
        завтрашнему дню | завтрашнего дня | завтрашний день | завтрашнему
    """,
    "day:2": "послезавтра | после завтра",
    "day:3": "послепослезавтра",
    "day:-1": "вчера",
    "rel:this": """
        этот | эта | это | эту | этой | этом | этого | этим | эти | этих | текущий | текущем | текущего
        текущей | нынешний | нынешнем | сей
    """,
    "rel:this unit:week": "на неделе",
    "rel:following": """
        следующий | следующая | следующее | следующую | следующей | следующем | следующего | следующим
        след | будущий | будущем | будущей | будущую | будущего | следущий | следущей | следущую
        следущем | следующему | грядущий | грядущем | грядущего | будущим | будушей | следуюшей | новой
        следующие | следующих
    """,
    "rel:last": "прошлый | прошлая | прошлой | прошлом | прошлого | прошлую | прошлым | минувший",
    "coming:1": "ближайший | ближайшая | ближайшее | ближайшую | ближайшей | ближайшем | ближайшего",
    "coming:3": "ближайшие | ближайших   | предстоящие",
    "rel:after_next unit:week": "через неделю на следующей | неделя после следующей | через одну неделю",
    "other": "через одну | через неделю после | последующей | следующей за ней",
    "part:begin": """
        начало | начале | начала | в самом начале  | первых числах | первые числа | начинается
        первых днях | началом | самом начале | самое начало | первой декаде | началу
        первая декада | первую декаду
        ранней | рано | ранняя | раннюю
    """,
    "part:mid": """
        середина | середине | середину | середины | серединой | посередине | средних числах
        второй декаде | десятых числах | 10 - х числах
        вторая декада | вторую декаду
    """,
    "part:end": """
        конец | конце | конца | концу | исходе | последних числах | последние числа | последних днях
        самом конце | концом | третьей декаде | последней декаде | двадцатых числах | 20 - х числах
        20х числах | 20 числах
        под конец | ближе к концу | третья декада | третью декаду | последняя декада
        поздней | поздно | поздняя | позднюю
    """,
    "part:half1": """
        первая половина | первой половине | первую половину | первой половины | 1 половина | 1 половине
    """,
    "part:half2": """
        вторая половина | второй половине | вторую половину | второй половины | 2 половина | 2 половине
    """,
    "ord:1": "первый | первая | первую | первой | первом | первого | первое",
    "ord:2": "второй | вторая | вторую | втором | второго | второе",
    "ord:3": "третий | третья | третью | третьей | третьем | третьего",
    "ord:4": "четвёртый | четвёртая | четвёртую | четвёртой | четвёртом | четвёртого",
    "ord:-1": "последняя | последнюю | последней | последний | последнем",
    "dayword": "числа | число | числам | числах",
    "in": "спустя | примерно через | где-то через | где то через",
    "within": """
        в течение | в течении | за | на протяжении | не позднее чем через | не позже чем через
        в пределах | в срок до | внутри | течении | течение | максимум через | не более чем через
        не больше чем через | в следующие | до истечения
    """,
    "within few unit:week": "в ближайшие недели | ближайшие недели",
    "from": """
        от | со | с | начиная с | не раньше | не ранее | не раньше чем | не ранее чем | раньше не
        только с | минимум с | только в | не раньше чем в | не раньше чем с | не раньше чем через
        самое раннее | самое ранее | раньше всего
    """,
    "from_post": "и позже | и далее | и дальше | или позже | самое раннее | не раньше",
    "to": "по | вплоть до",
    "by:latest": "не позднее | не позже | самое позднее | не позднее чем | не позже чем",
    "by": "до | к | ко | максимум до | крайний срок | дедлайн | максимум к | под",
    "by_post:latest": "самое позднее | максимум | не позже | не позднее | крайний срок | край",
    "before": "перед | прежде | раньше | до наступления | накануне | раньше чем",
    "after": "после | по окончании | по завершении | только после | сразу после | уже после",
    "between": "между",
    "and": "и",
    "or": "или | либо | а может | может | может быть | или может | возможно | а то и | наверное или | или же",
    "not": "не | нет | ни | точно не | вряд ли | едва ли",
    "few": "несколько | нескольких | пару-тройку | пару тройку | пара-тройка | считанные",
    "atleast": """
        минимум | хотя бы | больше | более | не менее | не меньше | больше чем | более чем | как минимум
        не раньше чем через
    """,
    "under": "меньше | менее | не более | не больше | максимум | меньше чем | от силы",
    "asap": """
        как можно скорее | как можно быстрее | срочно | сейчас | прямо сейчас | немедленно | сразу
        побыстрее | поскорее | чем скорее тем лучше | чем быстрее тем лучше | асап | аsap | очень срочно
        хоть сейчас | хоть сегодня | уже сейчас | вот прямо сейчас | быстрее | скорее | горит
        как можно раньше | максимально быстро | в кратчайшие сроки | чем раньше тем лучше
        на днях | вчера надо было | ещё вчера | прям сейчас | хоть завтра | незамедлительно
        щас | сразу же | очень скоро | поскорей | побыстрей | как можно скорей
    """,
    "soon": """
        скоро | в скором времени | вскоре | в ближайшее время | в ближайшем будущем | ближайшее время
        в обозримом будущем | довольно скоро | ближайшем будущем
    """,
    "nohurry": """
        не спешу | не тороплюсь | не горит | без спешки | просто смотрю | просто интересуюсь
        просто присматриваюсь | когда угодно | в любое время | нет срока | без срока | когда-нибудь
        неважно когда | не срочно | несрочно | спешки нет | не к спеху | присматриваюсь | просто узнать
        пока просто смотрю | только смотрю | любая дата | без разницы | не важно | неважно
        никакой спешки | не торопимся | не спешим | нет спешки | сроки не важны | срок не важен | когда-то
        как-нибудь | когда-нибудь потом | нескоро | не скоро | позже | потом | любое время
        не планирую пока | пока не планирую | сроков нет | нет конкретной даты | без конкретной даты
        конкретной даты нет | даты нет | пока только присматриваюсь | пока присматриваюсь
        пока только смотрю | из любопытства | интересуюсь | когда получится | торопиться некуда
        не принципиально | всё равно когда | все равно | мне не к спеху | срока нет | срочности нет
        в любой момент | в любой день | как получится | нет срочности | терпит | время терпит
        без определённых сроков | сроки любые | узнаю цены | просто узнаю | прицениваюсь | сравниваю
        сравниваю цены | просто спрашиваю | просто спросить
    """,
    "ago": "назад | тому назад",
    "lasting": """
        на | сроком на | длительностью | продолжительностью
        курс | курсы | курса | курс на | тариф на | абонемент на
    """,
    "condition": """
        как только | когда получу | когда будут | когда закончу | после того как | когда дадут
        когда появятся | когда сдам | когда будет | как получу | когда накоплю | когда решу
    """,
    "towards:closer": "ближе к | поближе к | ближе ко",
    "changes": "кроме | за исключением | стыке | рубеже",
    "towards": "около | примерно к | где-то к | примерно в районе | в районе",
    "age": "мне | лет от роду | возраст | исполнится",
    "unknown": """
        не знаю | зависит | без понятия | понятия не имею | ещё не решил | ещё не решила | не решил
        не решила | не уверен | не уверена | пока не знаю | затрудняюсь | хз | ещё не знаю | смотря
        посмотрим | не определился | не определилась | сложно сказать | трудно сказать | пока не решил
        пока не решили | ещё думаю | ещё не определился | не определились | пока не ясно | пока непонятно
        как пойдёт | по ситуации | пока думаю | пока неизвестно | пока не определился | пока не решила
        напишу позже | сообщу позже | скажу позже | позже скажу | отвечу позже | позже напишу | позже сообщу
        дам знать | потом скажу | потом напишу | сообщу потом
    """,
    "question": """
        когда | сколько времени | какие сроки | какие даты | как долго | как быстро | какие есть | сколько
        почему | зачем | а когда | можно ли | есть ли | а что | какая | какие
    """,
    "refusal": "не скажу | не ваше дело | не хочу говорить",
    "instead": "вернее | точнее | ой | хотя нет | поправка | нет лучше | то есть | а нет | лучше",
    "skip": """
        в | во | я | мы | у | меня | нас | бы | быть | будет | хочу | хотим | хотел | хотела | хотелось
        хотели | планирую | планируем | планировал | начать | купить | покупать | поехать | ехать
        собираюсь | собираемся | думаю | думаем | наверно | наверное | наверняка | примерно
        приблизительно | ориентировочно | где-то | где то | скорее всего | возможно что | вероятно | ну
        вот | да | ок | окей | привет | здравствуйте | спасибо | желательно | лучше всего | лучше
        хорошо бы | а | но | что | как | то | так | ещё | уже примерно | пока | только | просто
        наверно что | утром | вечером | днём | ночью | утра | вечера | время | дата | дату | даты | срок
        сроки | нужно | надо | нужен | нужна | если | получится | если получится | чтобы | чтоб | мне бы
        на | самом | самое | самый | отпуск | в отпуск | поездка | г | можно | можем | могу | готов
        готова | готовы | записаться | пойти | стартовать | старт | начинать | приступить | определиться
        сделать | все | всё | со временем | рассматриваю | точно | именно | тогда | же | после обеда
        до обеда | после работы | в обед
        было бы | был бы | была бы | хорошо было бы | можно было бы
        где-нибудь | где нибудь | когда-нибудь в | когда нибудь в | где-то там | где-то так
    """,
    "day:0 dash day:1": "сегодня завтра",
    "dash num:2": "- другую | - другой",
    "in:over": "через",
    "asap:already": "уже",
    "unit:day:n": "дня | дней | деньков | суток",
    "unit:week:n": "недели | недель | неделек",
    "unit:month:n": "месяца | месяцев",
    "unit:year:n": "года | лет",
    "unit:minute": "минут | минуты | минутку | минуту",
    "past": """
        был | была | были | было | ездил | ездила | ездили | летал | летала | брал | брала | заняло | занял
        прошёл | прошла | родился | родилась
        закончил | закончила | закончили | учился | училась | начал | начала | начали | купил | купила
        съездил | съездила | сдал | сдала | переехал | переехала
    """,
    "num:0.5 unit:month": "полмесяца | пол месяца | полмесяц",
}
