"""Words around an amount, by label, in six languages.

Labels: ``from``/``to`` a strong range word, ``of``/``a`` a weak one; ``between``, ``and``, ``or``; ``above``/``below``
stand before an amount only, ``min``/``max`` before or after, ``after``/``before`` behind it ("or more", "tops");
``not`` turns ``above`` and ``below`` round; ``soft`` changes nothing but certainty; ``counted`` is what is no money
("people"), ``unit`` a stretch of time, ``per`` starts "per month"; ``instead`` corrects what was said before.
"""

from __future__ import annotations

COMMON = {
    "suffix:scale:1000": "k | к | ك | т | t | т. | k.",
    "suffix:scale:1000000": "m | м | kk | кк | mm | мм",
    "suffix:scale:1000000000": "b | bn",
    "suffix:scale:10000000": "cr",
    "suffix:lakh:100000": "l",
}

EN = {
    "scale:1000": "ks",
    "from": "from | starting at | starting from | starts at | beginning at",
    "to": "to | till | until | upto",
    "between": "between | anywhere between | somewhere between | in between | btw",
    "or": "or | or maybe | maybe | or so to",
    "above": """
        more than | over | above | greater than | higher than | upwards of | north of | exceeding
        in excess of | beyond | bigger than | past
    """,
    "below": """
        less than | under | below | lower than | up to | upto | not exceeding | within | no higher than
        cheaper than | as much as | south of | capped at | a cap of | cap of | cap at | limit of
        limit is | my limit is | ceiling of | inside of | fewer than | not more than | no more than
        nothing over | nothing above | not over | not above | never more than | maxing out at | at most
        at the most
        if its over | if it is over | if it goes over | if its more than | if it is more than | if its above
        if over | if more than
    """,
    "max": """
        max | maximum | at most | at the most | tops | top | maximal | max. | absolute max | the most
        upper limit | ceiling | limit
    """,
    "min": """
        min | minimum | at least | minimal | at a minimum | not less than | no less than
        nothing less than | at the very least
    """,
    "after": """
        or more | and more | and up | and above | or above | or higher | and over | plus | upwards
        or over | and beyond | at least
        up
    """,
    "before": "or less | or below | or lower | and below | or under | and under | tops | max | at most",
    "not": """
        not | cannot | cant | dont | wont | no | couldnt | can not | wouldnt | never | nothing | isnt
        shouldnt
    """,
    "about": """
        about | around | approximately | approx | roughly | circa | ca | somewhere around
        in the region of | ish | or so | more or less | give or take | close to | nearly | almost
        in the range of | ballpark | thereabouts | or thereabouts | in the neighborhood of | probably
        maybe about | just under | just over | a bit over | a little over | a bit under
        a little more than | a bit more than | slightly over | slightly more than | slightly less than
        say | like
    """,
    "soft": """
        a bit more | a little more | maybe more | maybe a bit more | maybe a little more | bit more
        slightly more | a bit less | perhaps more | maybe less | possibly more | could go higher
        a bit higher | little more | or a bit more | or a little more | or maybe more | or so
        if needed more | a tad more | can go higher | maybe slightly more | if possible | if thats possible
        if i can | ideally if possible
    """,
    "counted": """
        people | persons | person | adults | adult | kids | kid | children | child | guests | guest
        employees | employee | students | student | nights | night | courses | course
        lessons | lesson | items | item | pieces | pcs | users | user | cars | car | tickets | ticket | km
        kms | miles | sqm | m2 | kg | times | time | of us | percent | guys | options | levels | level
        passengers | travelers | seats | units | devices | bedrooms | stars | star | hp | mbps | mbit | gb
        members
        payments of | payment of | payments | instalments of | installments of | instalments | installments
        phases
        bed | beds | bath and | inch | inches
    """,
    "unit": """
        day | days | week | weeks | month | months | year | years | hour | hours | min | mins | minutes
        hrs | hr | weekend | yr | yrs | am | pm | quarter | quarters
    """,
    "per": """
        per | a month | a year | a week | monthly | yearly | each | per person | pp | apiece | every
        annually | weekly | an hour | total | in total | all in | altogether | a day | daily | p p
        a head | upfront | per se
    """,
    "iam": "im | i am | im about | im turning",
    "age": "years old | year old | yo | aged | i am aged | y o | yrs old",
    "year": "in the year | year | in | by | until year",
    "instead": """
        no | sorry | actually | i mean | rather | correction | no wait | wait | scratch that | make it
        make that | oops
    """,
    "vague": """
        few | a few | several | some | couple of hundreds | dozens | dozens of | hundreds of
        thousands of | many | various | a lot of | tens of
        half of | half the
    """,
    "cheap": """
        as cheap as possible | cheap as possible | the cheapest | cheapest | as little as possible
        as low as possible | cheap | the cheaper the better | lowest price | minimum possible | low cost
        for free | free
    """,
    "open": """
        no limit | unlimited | no budget limit | money is no object | whatever it takes | any amount
        any budget | doesnt matter | price doesnt matter | sky is the limit | no matter the price
    """,
    "cannot": "is too much | too expensive | is a lot | is too expensive | would be too much",
    "unknown": """
        depends | it depends | no idea | not sure | dont know | i dont know | idk | not decided
        havent decided | hard to say | no clue | not yet | dunno | unsure | i have no idea | cant say
        havent thought about it | undecided | tell me the price | depends on the price | still thinking
        need to think | dont have a budget | no budget yet | no budget in mind | flexible
    """,
    "question": """
        how much | what is the price | whats the price | what does it cost | how does
        what are your prices | what do you | why do you ask | is it enough | would that be enough
        is that enough | do you have | can i | could i | can you | do you | what can i get for
        is it possible | would it be | does it | is there | are there | what is | whats
    """,
    "refusal": """
        rather not say | prefer not to say | none of your business | not telling | wont say
        dont want to say | its private | skip | next question | confidential
    """,
    "skip": """
        a | an | the | i | we | my | our | us | is | are | was | be | it | its | of | for | on | at
        with | that | this | this would | have | has | had | got | can | could | would | will | want
        need | looking | look | pay | spend | spending | afford | budget | budgeted | budgets | price
        cost | costs | money | cash | amount | sum | range | total | please | thanks | thank you | hi
        hello | hey | yes | yeah | ok | okay | sure | well | hmm | think | guess | believe | so | just
        only | but | and | if | me | willing | ready | able | go | going | work | works | fine | good
        ideal | ideally | max budget | plan | planning | planned | estimate | estimated | set | aside
        comfortable | comfortably | realistic | realistically | currently | now | currency | in
        something | somewhere | anything | there | here | id | ill | ive | lets | out | not | by
        from me | invest | per
        saved up | set up | made up | put up | up front | sign up
    """,
    "counted:place": """
        room | rooms | flat | flats | apartment | apartments | apt | suite | unit no | street | floor
        house | order | lot | bus | gate
        zip | zip code | zipcode | postcode | post code | postal code | pin code
    """,
    "counted:person": "son | daughter | boy | girl | baby | mom | dad | age",
}

ES = {
    "from": "desde | a partir de | de entre | partiendo de",
    "of": "de",
    "to": "hasta | asta | hasta los | hasta unos",
    "a": "a",
    "between": "entre | de entre | entre los | entre unos",
    "or": "o | u | o quizás | quizás | tal vez | o tal vez",
    "and": "y",
    "above": """
        más de | mas que | por encima de | arriba de | superior a | mayor a | mayor de
        encima de | pasar de | pasarme de
        superar | superar los | sobrepasar | exceder | exceder de | rebasar | excederme de | pasarnos de
    """,
    "below": """
        menos de | menos que | por debajo de | debajo de | inferior a | menor a | menor de | abajo de
        como mucho | no más de | no mas que | no superior a | que no pase de | sin pasar de
        que no supere | sin superar | que no pasen de | tope de | no pasar de | hasta un máximo de
        que no exceda | no llega a | no llego a | no llegamos a | no alcanzo a | no paso de | no mayor a
        no más allá de | máximo de | un máximo de
        si pasa de | si supera | si supera los | si es más de | si cuesta más de | si sube de
    """,
    "max": """
        máximo | max | como máximo | a lo sumo | tope | a lo mucho | lo máximo | maximo maximo | límite
        como mucho | de tope
    """,
    "min": """
        mínimo | min | como mínimo | al menos | por lo menos | no menos de | mínimo de | un mínimo de
        lo mínimo | no menos que | como poco
    """,
    "after": """
        o más | y más | en adelante | para arriba | p'arriba | o superior | o algo más | hacia arriba
        y pico largo | pa arriba | al menos
    """,
    "before": "o menos | para abajo | hacia abajo | a lo sumo | como mucho",
    "not": "no | nunca | ni | tampoco | sin",
    "about": """
        unos | unas | alrededor de | aproximadamente | aprox | más o menos | cerca de | sobre | en torno a
        como | casi | y pico | rondando | cercano a | a eso de | por ahí de | alrededor | poco más de
        un poco más de | algo más de | poco menos de | o así | un poco menos de | digamos | tipo | por
        como unos | serían | calculo | redondeando | masomenos | + o -
        sobre los | sobre unos | sobre las
    """,
    "soft": """
        un poco más | algo más | quizá más | quizás más | quizá un poco más | quizás un poco más
        tal vez más | a lo mejor más | poco más | tal vez un poco más | puede que más | un poquito más
        o un poco más | o algo más | un poco menos | puede ser más | o poco más | si se puede
        si es posible | a ser posible | si puede ser
    """,
    "counted": """
        personas | persona | adultos | adulto | niños | niño | hijos | gente | empleados | alumnos
        noches | noche | cursos | curso | clases | clase | veces | vez
        coches | entradas | km | por ciento | unidades | plazas | piezas | usuarios | pasajeros
        estrellas | opciones | metros | m2 | kg | viajeros | estudiantes | nivel
        pagos de | pagos | cuotas de | cuotas | plazos de | plazos
    """,
    "unit": "día | días | semana | semanas | mes | meses | año | años | hora | horas | minutos | h | hs",
    "per": """
        al mes | al año | por mes | por persona | cada uno | mensual | mensuales | anual | anuales
        por cabeza | a la semana | c u | por semana | por hora | la hora | por año | en total | total
        cada mes | cada | por noche | al día | todo incluido | mensualmente
    """,
    "age": "años de edad | tengo años | de edad",
    "year": "en | en el año | año",
    "instead": "no | perdón | mejor dicho | digo | quiero decir | mejor | corrijo | perdon",
    "vague": """
        algunos | algunas | varios | varias | unos cuantos | unas cuantas | muchos | unos pocos
        decenas de | cientos de | miles de | miles | cientos
        la mitad de | la mitad
    """,
    "cheap": """
        lo más barato posible | lo más barato | barato | lo más económico | económico | lo menos posible
        lo mínimo posible | gratis | cuanto menos mejor | cuanto más barato mejor | lo que sea más barato
    """,
    "open": """
        sin límite | ilimitado | lo que haga falta | el que sea | lo que sea | no importa el precio
        da igual | el dinero no es problema
    """,
    "cannot": "es mucho | es demasiado | sería mucho | es caro | ya es mucho",
    "unknown": """
        depende | no sé | no lo sé | ni idea | no estoy seguro | no estoy segura | aún no lo sé
        todavía no sé | no tengo idea | ns | según | no tengo claro | no lo tengo claro | sin definir
        no definido | ya veremos | no lo he pensado | no tengo presupuesto | a convenir | no sabría decir
        no lo he decidido | flexible | no se todavia
    """,
    "question": """
        cuánto cuesta | cuánto vale | cuánto sale | cuánto es | qué precio | cuál es el precio
        cuánto cobran | cuánto cobráis | por qué | para qué | qué precios | cuánto | cuánto me
        es suficiente | sería suficiente | alcanza con | qué incluye | se puede | tienen | tenéis
        hay algo
    """,
    "refusal": """
        prefiero no decirlo | prefiero no decir | no quiero decirlo | no te importa | es privado | paso
        no te lo voy a decir
    """,
    "skip": """
        el | la | los | las | lo | mi | me | nos | tengo | tenemos | puedo | podemos | podría | podríamos
        podria | pagar | gastar | presupuesto | es | son | sería | seria | serian | quiero | quisiera
        queremos | pensaba | pensamos | cuento | contamos | dispongo | en | para | con | que | gastarme
        invertir | creo | supongo | hola | gracias | sí | si | bueno | pues | ahora | mismo | estoy | está
        este | esta | solo | sólo | dinero | plata | precio | ideal | idealmente | estaría | bien | vale
        ok | rango | un | una | del | al | hay | ya | algo | más | pero | por favor | máxima | llegar
        subir | cantidad | suma | total | buscando | busco | ando | dispuesto | dispuesta | nuestro
        haciendo | aproximado | estimado | también | aquí | entonces | cosa | ronda | rondaría | anda
        andaría | tener | quiere | basta | alcanza | me basta | me apaño | me vale | me llega | suficiente
    """,
    "counted:place": """
        habitación | habitaciones | piso | calle | planta | portal | número | puerta | pedido | local | casa
        código postal | cp
    """,
}

RU = {
    "from": "от | начиная с | начиная от | со",
    "of": "с",
    "to": "до | по | вплоть до",
    "between": "между",
    "or": "или | либо | а может | может | может быть",
    "and": "и",
    "above": """
        больше | более | свыше | выше | дороже | больше чем | более чем | превышать | превышает
        превышала | выше чем
        выходить за | выйти за | превысить | перевалить за | вылезать за | вылезти за | выше чем
        превышало | превышали
    """,
    "below": """
        меньше | менее | ниже | дешевле | в пределах | в районе до | не больше | не более | не дороже
        не выше | не свыше | в рамках | не больше чем | не более чем | не превышать | меньше чем
        дешевле чем | лимит | потолок | укладываться в | уложиться в | не за | максимум до | максимум
        не превышает | не превышая | чтоб не больше | чтобы не больше | чтобы не дороже | не превышала
        если больше | если дороже | если выше | если более
    """,
    "max": """
        максимум | макс | по максимуму | максимально | самое большее | предел | потолок | край | от силы
        не больше | не более | максимальный
    """,
    "min": """
        минимум | мин | как минимум | по минимуму | хотя бы | не меньше | не менее | не ниже | не дешевле
        минимально | по крайней мере | минимальный
    """,
    "after": """
        и больше | и выше | и более | или больше | или выше | и дороже | или более | с лишним | плюс
        и свыше | с хвостиком и выше | не меньше | и дальше
    """,
    "before": "и меньше | или меньше | и ниже | или ниже | и менее | не больше | не более",
    "not": "не | ни | нет | вряд ли",
    "about": """
        около | примерно | приблизительно | порядка | где-то | где то | в районе | ориентировочно
        плюс-минус | плюс минус | почти | чуть больше | чуть меньше | чуть более | чуть дороже | так
        типа | скажем | наверное | наверно | думаю | тысяч так | +- | ± | немного больше | чуть выше | под
        в размере | или около того | что-то около | с небольшим | с копейками | с хвостиком | возможно
        округлённо
        эдак | этак
    """,
    "soft": """
        может чуть больше | может больше | можно чуть больше | можно больше | может и больше
        может немного больше | может быть больше | может быть чуть больше | или чуть больше
        можно и больше | чуть побольше | или больше если | может быть немного больше
        можно немного больше | может чуть дороже | возможно больше | возможно чуть больше
        может и чуть больше | если можно | если возможно | если получится | по возможности
    """,
    "counted": """
        человек | человека | люди | людей | взрослых | взрослый | детей | дети | ребёнок | ребёнка | чел
        раз | раза | ночей | ночи | курс | курса | курсов | уроков | занятий
        занятия | машин | машины | билета | билетов | км | процентов | процента | сотрудников | учеников
        студентов | пользователей | гостей | метров | кг | варианта | вариантов | класс | уровень
        гб | мбит
        платежа по | платежей по | взноса по | взносов по | раза по | раз по | занятий по | уроков по
        месяцев по | месяца по | платежа | платежей | взноса | взносов
    """,
    "unit": """
        день | дня | дней | неделя | недели | недель | неделю | месяц | месяца | месяцев | год | года
        лет | час | часа | часов | минут | мин | числа | число
        лет | г
    """,
    "per": """
        в месяц | в год | в неделю | за месяц | в день | за человека | с человека | на человека | каждый
        ежемесячно | за всё | на всё | за курс | в мес | за урок | за занятие | за штуку | итого | всего
        за одного | в час | за час | на двоих | на всех | на одного
    """,
    "age": "мне лет | лет мне | возраст | исполнилось | мне",
    "year": "в | году | год",
    "instead": """
        нет | вернее | точнее | ой | хотя нет | то есть | поправка | извините | простите | ошибся
        ошиблась
    """,
    "vague": """
        несколько | пару-тройку сотен | сотни | тысячи | десятки | много | немного | десяток-другой
        пару-тройку
        половина от | половину от
    """,
    "cheap": """
        как можно дешевле | подешевле | чем дешевле тем лучше | самое дешёвое | самый дешёвый | недорого
        дёшево | минимально возможный | бесплатно | самый дешевый вариант | бюджетно | даром
    """,
    "open": """
        без ограничений | неограничен | не ограничен | не ограничено | сколько надо | сколько нужно
        любой | любая сумма | цена не важна | деньги не проблема | неважно
    """,
    "cannot": "многовато | дорого | не потяну | это много | уже много | слишком дорого | не могу",
    "unknown": """
        не знаю | зависит | смотря | понятия не имею | затрудняюсь | не уверен | не уверена | пока не знаю
        ещё не решил | ещё не решила | хз | не определился | не определилась | не думал | не думала
        не решили | по ситуации | без понятия | посмотрим | пока не решил | пока не решила
        не определились | сложно сказать | трудно сказать | пока не понятно
    """,
    "question": """
        сколько стоит | сколько это стоит | какая цена | какие цены | почём | зачем | почему | для чего
        сколько будет | а сколько | сколько | что входит | хватит ли | этого хватит | можно ли
        какой прайс | а какие | есть ли | у вас есть
    """,
    "refusal": """
        не скажу | не хочу говорить | не ваше дело | секрет | коммерческая тайна | без комментариев
        не хочу отвечать | пропустить
    """,
    "skip": """
        за | я | мы | у | меня | нас | мой | наш | есть | бюджет | бюджета | бюджете | бюджетом | потратить
        платить | заплатить | готов | готова | готовы | могу | можем | хочу | хотим | хотел | хотелось
        бы | рассчитываю | рассчитываем | располагаю | на | в | это | это все | все | всё | ну | вот | да
        ок | сумма | сумму | суммы | сумме | деньги | денег | наличными | привет | здравствуйте | спасибо
        цена | цене | стоимость | а | но | что | чтобы | планирую | планируем | планировал | выделил
        отложил | отложено | накопил | имею | имеется | будет | было | пока | сейчас | уже | в среднем
        идеально | желательно | лучше | в общем | вообще | как | уложиться | тратить | отдать | дать | из
        хватит | рассматриваю | то | рассматриваем | выйти | вложить | предполагаю | диапазон | где | ещё
        просто | только | больше всего | если | по
    """,
    "counted:place": """
        комната | комнаты | комнат | кв | квартира | квартиры | ул | улица | дом | этаж | этажа | подъезд
        заказ | офис | кабинет
        индекс | почтовый индекс
    """,
}
