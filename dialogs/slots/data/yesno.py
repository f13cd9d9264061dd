"""What people say for yes and no in six languages, by what it means as the answer to a proposal.

``yes``, ``no``: said outright. ``fine``: no objection, a yes even after a bare no ("no, I don't mind").
``likely``, ``unlikely``: a yes or no with a hedge, still an answer. ``lean``, ``lean no``: to be confirmed.
``unknown``: no answer. ``other``: starts like an answer and is none. ``filler``: says nothing.
A class ending in ``!`` counts only in its own language; one ending in ``$`` only when the clause ends there.
"""

from __future__ import annotations

MEANINGS: dict[str, dict[str, str]] = {
    "en": {
        "yes": """im fine with that | im fine with it | im fine with this | im ok with that
        | im ok with it | im okay with it | im good with that | im good to go | im good with it
        | write to me | write me | text me | message me | email me | mail me | ring me
        | contact me | reach out | ping me | drop me a line | keep me posted | that will do | thatll do
        | thatll work | that will work | ill bite | i could | hook me up | deal me in | id be happy
        | i would be happy | please call | please write | please contact | please text | please email
        | please go
        | please send | please do call | please do that | spot on | bingo | be my guest | you are right
        | youre right | ur right | jup | jeah
        | yeh sure | rock on | right on | too right | you know it | say no more | consider it done
        | ill take it | i will take it | sold | nailed it | on point | bang on | happy with that
        | all yours | carry on | proceed | go right ahead | okie doke | okeydoke | righto | right you are
        | oui | si si | yes indeed | yes of course | thats the one | thats it | thumbs up
        | no question | green light | works great | suits me | suits me fine | id be delighted
        | delighted to | it would be my pleasure | my pleasure | count on me | you can count on me
        | that suits me | uh huh | mhm | mm hmm | mmhm | uhuh yes | yessiree | yes | yess
        | would love that
        | would love it | would be happy to | would be glad to
            | i could do that | we could do that | could do that | id be interested
            | i would be interested | id be up for that | that would be great | that would be good
            | that would be nice
            | that would be lovely | that would be perfect | that would be fine
            | that would be helpful | that would be awesome | that would be amazing | it would be great
            | would be great | would be nice | would be good
            | that would help | thatd be great | yep | yup | yeah | yea | yah | yeh | ye | yes please | yessir
            | yes sir | yas | yass | yus | yeppers
            | aye | sure | sure thing | surely | for sure | certainly | definitely | defo | absolutely
            | of course | ofc | course
            | obviously | naturally | indeed | correct | exactly | precisely | true | thats right
            | thats correct | thats true
            | you bet | you betcha | totally | deal | agreed | i agree | i accept | accepted | affirmative
            | roger | by all means
            | ok | okay | okey | okie | okey dokey | okie dokie | oki | okk | kk | alright | all right
            | alrighty | fine by me
            | fine with me | thats ok | thats okay | that is ok | thats alright | thats all right
            | thats fine | its fine by me | that is fine | sounds good | sounds great
            | sounds fine | sounds perfect
            | sounds like a plan | sounds ok | sounds right | that sounds good | that sounds great
        | great idea
            | good idea | great
            | perfect | cool | awesome | excellent | lovely | brilliant | fantastic | wonderful | gladly
            | with pleasure | happy to
            | id be happy to | glad to | i would love to | would love to | id love to | id love that
            | i would love that | love to
            | id like that | i would like that | id like to | i would like to | would like to | please do
            | go ahead | go for it
            | lets go | lets do it | lets do this | lets do that | lets try | let us try | do it | do that
            | works for me
            | that works | works | it works | im in | i am in | count me in | im game | im down | im up for it
            | bring it on
            | hit me | go on then | cant wait | i cant wait
            | hell yes | hell yeah | heck yes | heck yeah | damn right | 100 percent | hundred percent
            | a hundred percent
            | one hundred percent | you got it | got it | without a doubt | no doubt | no doubt about it
            | without question
            | undoubtedly | absolutely yes | of course yes | sign me up | im interested | i am interested
            | were interested | we are interested | very interested | very much so | very much
        | most definitely
            | most certainly | i certainly do | i sure do | send it | send it over | please send | call me
            | feel free
            | i confirm | confirmed | confirm | all correct | all good | looks good | looks right
        | its correct
            | it is correct
            | thats me | thats mine | got one | already have | already do | already did | already done
            | i already do
            | i already have | alone yes | you can | you may | i want that | i want it | i want to
        | i want one
            | we want to
            | we want that | i need it | i need one | i need that | i have one | i have it | we have one
            | yes and yes
            | couldnt agree more | you read my mind | i think yes | affirm""",
        "yes!": """y | ya | k | right | good | done | si | da | on it | please | pls | plz | 10 4
        | always
            | always have""",
        "yes$": """fine | i do | we do | i did | we did | i have | we have | i am | we are | i can | we can
            | i will | we will
            | i would | we would | it is | it does | it will | it can | that is | they do | they are | he does
            | she does | i could
            | i should | they have | there is | there are | i want | we want | i think i do | ill do it
            | i shall | id love
            | i need | ive got | ive got one | it was | he is | she is | both of us | i really do
        | i am indeed
            | i do indeed""",
        "no": """id prefer not | i would prefer not | id prefer no | i prefer not | dont you dare
        | not for the moment | i believe not | wont work | that wont work
        | it wont work | doesnt work | doesnt suit | doesnt fit | perish the thought | keep it | you wish
        | try again | no dont | no please | god forbid | thanks but nah | appreciate it but no | its a no
        | that is a no | thats a no | it is a no | please stop | please leave | please go away
        | please dont | disagree | i disagree
        | we disagree | never ever | not ever | stop contacting | stop writing | stop calling
        | stop messaging | you are wrong | youre wrong | not happening | no chance | not a fan
        | not my cup of tea
        | no dice | no sir | no maam | nah fam | not gonna happen | thumbs down | id sooner not
        | i decline | decline | declined | count me out | im out | leave it | lets not | let us not
        | no go | over my dead body | not if i can help it | fat chance | not in this life
        | no intention | i have no intention | not having it | skip that | too soon
            | not just now | not just yet
        | no siree | nopes | nupe | naah | nuh uh | nuhuh | uh uh | i want to cancel
        | i want to stop | i want to quit
        | i want to leave | i want to end this
            | id like to cancel | i would like to cancel
            | no | nobody else | no one else | noone else | none of them | nothing else | id rather you didnt
            | i would rather you didnt | not keen | not too keen | not very keen | not fussed | never had one
            | never had
            | never have | never been | never tried | never did
            | not currently | not presently | not in general
            | not these days | not lately | not ready | not ready yet | not planning | nothing like that
            | no plans | not really | nope | nah | nay | naw | noo | nooo | no way | no thanks
        | no thank you | no thx
            | no ty
            | no ta | thanks but no
            | thank you but no | thanks but no thanks | thanks no | never | not now | not today | not yet
            | not interested
            | not at the moment | not right now | not for me | not for now | not this time | not necessary
            | not needed | no need
            | not a chance | not in a million years | not on your life | not in the slightest | not at all
            | not likely
            | not me | not my thing | not anymore | not any more | no more | negative | hell no | heck no
            | god no | absolutely not
            | definitely not | certainly not | of course not | obviously not | course not | surely not
            | sure not | please dont
            | please no | dont | do not | i pass | ill pass | i will pass | hard pass | gonna pass | forget it
            | never mind
            | nevermind | nvm | by no means | under no circumstances | out of the question | i dont | i do not
            | we dont
            | we do not | i didnt | i did not | we didnt | i havent | i have not | we havent | i have none
            | i wont | i will not
            | we wont | i wouldnt | i would not | i cant | i cannot | i can not | we cant | im not | i am not
            | were not
            | we are not | it isnt | it is not | its not | that isnt | thats not | it doesnt | it does not
            | it wont | it wasnt
            | he isnt | she isnt | he doesnt | she doesnt | they dont | they arent | there isnt | there arent
            | there is no
            | i have no | i havent got | ive never | i have never | i never | we never | we have no | havent
            | didnt | cant | wont
            | nobody | no one | none | nothing | neither | wrong | incorrect | thats wrong | false
            | id rather not do
            | maybe not | no can do | nein | dont want | dont need | dont have | dont call
        | dont think we will
            | i refuse
            | stop it | dont bother | better not | best not | id prefer not to | i prefer not to
            | i would prefer not to
            | no longer | no never | nada | i wish | sadly no | unfortunately no | unfortunately not
            | afraid not | im afraid not
            | im good thanks | im good thank you | im good no""",
        "no!": "n | pass | no no | x",
        "no$": "im good",
        "fine": """no mistake | no mistakes | no errors | no error | theres no mistake | nothing wrong
        | nothing is wrong | no complaints here | no questions | y not | ynot | yy not | cant refuse
        | i cant refuse | cant resist | i cant resist
        | how could i resist
        | who would say no | who could refuse | cant complain | i see no problem | i see no issue
        | i dont see a problem
        | dont see a problem | dont see the harm | no harm in that | no harm | not bothered | wont hurt
        | it wont hurt | might as well | may as well | nothing to lose | no skin off my nose
        | wouldnt be bad | not bad at all | its not incorrect | not incorrect | its not wrong | not wrong
        | isnt wrong
        | not a bad idea | not bad idea | why wouldnt i | why wouldnt we | why shouldnt i
        | why shouldnt we | why not | why not indeed
            | dont see why not | i dont see why not | who wouldnt
            | how could i say no | how could i refuse
            | no problem | no problem at all | no prob | no probs | np | not a problem | no worries | no issue
            | no issues
            | not an issue | no objection | no objections | no objections here | i have no objection
            | i have no objections
            | i have no problem with that | no biggie | no complaints | i wouldnt say no | wouldnt say no
            | i wont say no
            | cant say no | cant say no to that | i cant say no | i wouldnt mind | wouldnt mind | i dont mind
            | dont mind
            | we dont mind | i do not mind | dont mind if i do | dont mind at all | not against
        | not against it
            | im not against it
            | im not against | i am not against | im not opposed | not opposed | nothing against it
            | i have nothing against it
            | couldnt hurt | cant hurt | it wouldnt hurt | wouldnt hurt | it cant hurt | wouldnt miss it
            | i wouldnt miss it
            | i wouldnt refuse | wouldnt refuse | i wont refuse | i cant complain | its not a problem
            | it isnt a problem
            | its no problem | thats not a problem | thats no problem | it is not a problem
            | not at all go ahead
            | no reason not to | i see no reason not to | no reason why not | i dont object
            | i do not object""",
        "likely": """i think so | i think i do | i think i am | i think i would | i believe so | i guess so
            | i suppose so
            | guess so | suppose so | probably yes | probably yeah | most likely | most likely yes
        | very likely
            | more or less
            | pretty much | mostly | mostly yes | i hope so | hopefully | hopefully yes | rather yes
            | more yes than no | likely yes
            | kind of yes | sort of yes | yes i think | yes probably | pretty sure i do | im pretty sure
            | im sure | i am sure
            | id say yes | i would say yes | i would say so | id say so""",
        "unlikely": """not that im aware of | not that i am aware of | not to my knowledge | i dont think so
            | i do not think so | dont think so | i dont believe so | probably not
            | most likely not
            | i guess not | i suppose not | guess not | unlikely | highly unlikely | i doubt it | doubt it
            | doubtful | hardly
            | rather not | rather no | more no than yes | likely not | id say no | i would say no
        | i think not
            | i hope not
            | not that i know of | not that i know | not as far as i know | i dont think we do
            | i dont think i do | id rather not""",
        "lean": """probably | i guess | i suppose | likely | presumably | i might | could do | im ok | i am ok
            | possibly yes""",
        "lean no": """some other time | another time | next time | maybe another time | im fine
        | not so much | not much | im fine thanks | im ok thanks""",
        "unknown": """maybe | perhaps | possibly | not sure | not exactly | not quite
            | not necessarily | not always
            | not entirely | not completely | not certain | im not sure | i am not sure | were not sure
            | we are not sure
            | im not certain | dont know | i dont know | i do not know | we dont know | dunno | i dunno | idk
            | no idea
            | i have no idea | no clue | i have no clue | havent decided | i havent decided | not decided
            | undecided
            | havent thought | i havent thought | i havent made up my mind | depends | it depends
        | that depends
            | could be
            | might be | maybe yes maybe no | maybe later | later | yes and no | yes or no | yes no | no yes
            | who knows
            | hard to say | difficult to say | cant say | i cant say | i cant tell | i dont remember
            | cant remember
            | i cant remember | im not sure yet | let me think | i need to think | i have to think
            | ill think about it
            | i will think about it | need to think | i want to think | i would like to think
        | id like to think
            | i have to ask | i need to ask | i have to check | i need to check | let me check | ask me later
            | up to you
            | its up to you | whatever | i dont care | dont care | doesnt matter | it doesnt matter
        | sometimes
            | both
            | im thinking | thinking about it | on the fence | fifty fifty | 50 50 | kind of | kinda | sort of
            | sorta | meh
            | i couldnt say | if you want | if you like | if its free | only if | fine whatever | not so sure
            | not too sure""",
        "other": """no more than | no less than | no later than | no earlier than | no fewer than
        | not more than | not less than | not later than | not earlier than | not before | not until
        | not after | not over | not above | no higher than | cant go over | i cant go over | no hurry
        | no rush | not in a rush | not in a hurry | im not in a rush | im not in a hurry | no date
        | right now | good morning | good evening | good afternoon | good day | good night
            | please tell
            | please explain | sure about | ok but what | ok how | cool but | i have a question
            | i have questions | i want to know
            | i want to ask | i would like to know | i would like to ask | id like to know | id like to ask
            | i need to know
            | i need help | true story | no entiendo | i dont understand | i do not understand | didnt get
            | i didnt get
            | i didnt understand | dont understand | cool story | never been asked | no comment | none of your
            | rather not say | rather not tell | id rather not say | i would rather not say
        | rather not answer
            | prefer not to say""",
        "filler": """well | um | uh | uhm | erm | hmm | hm | mm | mmm | oh | ooh | ah | aha | so | and | like
            | hey | hi | hello | thanks
            | thank you | thx | ty | lol | haha | hehe | yeah well | man | bro | mate | dude | honestly
            | frankly | to be honest | tbh
            | i mean | you know | actually | umm | huh | wow | good question | i think | i guess that
            | im afraid | sorry | unfortunately
            | at the moment | currently | oh well | but""",
    },
    "es": {
        "yes": """encantado de la vida | encantada de la vida | encantadisimo | encantadisima | me sirve
        | nos sirve | un si | es un si | me cuadra | nos cuadra | me encaja
        | contactenme | contactame | contactadme | avisame | avisenme | avisadme | escribir
        | decir que si | se podria decir que si | se puede decir que si | diria que si | yo diria que si
        | cuenta con ello | cuente con ello | me viene perfecto | me viene genial
        | me va perfecto | me va genial | tienes razon | tiene razon | tienen razon | faltaba mas
        | faltaria mas | eso mero | arre | ya estas | de una | listo dale | hagale | hagamoslo | hagalo
        | hecho | trato hecho | eso | ok dale | okay dale | de lujo | cojonudo | chachi | guay
        | de fabula | con mucho gusto | encantado | encantada | encantado de la vida | por descontado
        | sin lugar a dudas | sin ninguna duda | que si claro | que duda cabe | va que va | jalo
        | me apunto | me late | confirmo que si | confirmado | adelante con ello | ahi estare
        | acepto encantado | pues vale | pues si | pues claro | a tope | sipi | sipo | yes | yep
        | seguro que si | puedes escribirme | puede llamarme | puedes llamarme | pueden llamarme
        | pueden escribirme | que si | sep | sipirili | simon | pueden | podeis | puede escribirme
        | escribanme
        | escribeme | escribidme | escriban | escriba | llamenme | llamame | llameme | mandame | mandenme
        | mandadme | enviame | envienme | enviadme | si | seria genial | estaria bien | estaria genial
        | me vendria bien | me vendria genial
            | suena bien | suena genial | seria perfecto
            | seria estupendo | seria bueno | me convence | me parece estupendo | cuenten conmigo
            | cuenta conmigo | sip | sipi | sii | sisi | siii | claro | claro que si | clarisimo
        | por supuesto
            | desde luego | obvio
            | obviamente | naturalmente | efectivamente | exacto | exactamente | exactamente eso | correcto
            | asi es | eso es | eso mismo
            | cierto | es cierto | es correcto | es verdad | verdad | de acuerdo | estoy de acuerdo | conforme
            | vale | okey | okay | ok
            | okis | oki | dale | dale si | venga | venga va | venga vale | va bien | me va bien
        | me viene bien
            | esta bien | muy bien | todo correcto | todo bien | esta todo bien | esta todo correcto
            | perfecto | genial | estupendo | fantastico | excelente | buena idea | me parece bien | me parece
            | me parece perfecto
            | me parece genial | me gustaria | me encantaria | me encanta | me interesa | me interesaria
            | me apunto | nos interesa
            | con gusto | con mucho gusto | encantado | encantada | encantados | adelante | hagamoslo | vamos
            | vamos alla | trato hecho
            | hecho | acepto | aceptamos | confirmo | confirmado | quiero | queremos | lo quiero | si quiero
            | simon | afirmativo
            | ya lo creo | sin duda | sin dudarlo | sin ninguna duda | sin lugar a dudas | no lo dudes
            | no lo dudo | ni lo dudes
            | faltaria mas | no faltaba mas | no faltaria mas | totalmente | absolutamente | definitivamente
            | seguro | seguro que si | segurisimo | cien por cien | cien por ciento
            | 100 por ciento | 100 por cien | si por favor | por favor si | si gracias | mandamelo | enviamelo
            | envialo | llamame | llamenme
            | llameme | hazlo | hagalo | pues si | que si | bueno si | lo soy | lo somos | lo tengo | ya tengo
            | ya lo tengo | ya tenemos
            | tengo uno | tengo una | lo hago yo | yo mismo | yo misma | yo solo | yo sola | eso si
        | asi mismo
            | tal cual | correctisimo
            | ajam | aja | aham | siempre | me late | orale | orale si | sale | sale va | va que va | de una
            | de unas | listo | ya esta
            | si me interesa | si me gustaria | si me gusta | si me parece | si se | si lo | si que | si tengo
            | si puedo | si quiero
            | si estoy | si soy | si tenemos | si podemos | si queremos | si necesito | si es asi
            | si es correcto | yes""",
        "yes!": "s | va | bueno | bien | ya | k | dale | sale | puedes | puede",
        "yes$": """tengo | tenemos | soy | somos | puedo | podemos | estoy | estamos | lo es | lo estoy
            | lo necesito | necesito | es mio | soy yo""",
        "no": """ni se te ocurra | ni se le ocurra | ni se os ocurra | un no | es un no | no me sirve
        | no nos sirve | no me cuadra | diria que no | yo diria que no | vaya no | no por favor
        | por favor no | me parece mal | me parece fatal | me viene mal | me va mal | esta mal
        | te equivocas
        | se equivoca | se equivocan | ni en suenos | ni en broma
        | ni de cona | ni de chiste | ni muerto | ni muerta | ni a palos | ni por asomo | que va hombre
        | nel | nel pastel | nanay | nones | naranjas | en absoluto | de ninguna manera | de ningun modo
        | bajo ningun concepto | ni pensarlo | no cuentes conmigo | no cuenten conmigo | no me apunto
        | no me late
        | no por ahora | por el momento no | no de momento | no hace falta gracias | no se preocupe
        | no te preocupes | no tengo interes | sin interes | no estoy interesado | no estoy interesada
        | nada nada | noup | nah | ni modo que si | quita quita | quiero cancelar | quiero dejarlo
        | quiero parar | quiero salir | quiero irme
            | no | nop | nope | noo | nooo | nel | nones | no gracias | gracias pero no | no muchas gracias
            | muchas gracias pero no
            | que va | que no | claro que no | por supuesto que no | desde luego que no | obvio que no
            | para nada | en absoluto
            | de ninguna manera | de ningun modo | de eso nada | ni hablar | ni loco | ni loca | ni de broma
            | ni de cona | ni pensarlo
            | ni sonarlo | ni en suenos | ni modo | jamas | nunca | nunca jamas | todavia no | aun no
            | por ahora no | por el momento no
            | de momento no | ahora no | ahora mismo no | hoy no | esta vez no | tampoco | nada | nadie
            | ninguno | ninguna | negativo
            | mejor no | pues no | bueno no | no quiero | no tengo | no puedo | no necesito | no hace falta
            | no es necesario
            | no me interesa | no me hace falta | no me apetece | no me gusta | no estoy interesado
            | no estoy interesada | incorrecto
            | falso | imposible | lamentablemente no | desgraciadamente no | por desgracia no | yo no
        | a mi no
            | eso no | asi no
            | paso de eso | paso de | olvidalo | dejalo | te digo que no | seguro que no | nada de eso
            | naranjas de la china | no no
            | lo siento no | lo siento pero no | va a ser que no | no va a poder ser | nanai""",
        "no!": "n | paso",
        "fine": """sin errores | no hay errores | no hay ningun error | ningun error | nada mal
        | no le veo inconveniente | no le veo ningun inconveniente | no veo inconveniente
        | no veo ningun inconveniente | nada que objetar | no tengo nada que objetar
        | nada que decir en contra | no puedo negarme | no me puedo negar | quien diria que no
        | no veo problema | no le veo problema | no hay inconveniente | no me viene mal
        | no vendria mal | no estaria mal | no me vendria mal | por mi no hay problema | nada en contra
        | no tengo nada en contra | no es incorrecto | no esta mal | no es mala idea | no seria mala idea
        | no me opongo
        | por que no | y por que no | pues por que no | porque no | como que no | como no
            | no hay problema | no hay ningun problema | ningun problema | sin problema | sin problemas
            | no es problema
            | no es ningun problema | no tengo problema | no tengo ningun problema | no tengo inconveniente
            | sin inconveniente
            | ningun inconveniente | no hay inconveniente | no veo inconveniente | no me importa
            | no me importaria | no me molesta
            | no me molestaria | no veo por que no | no me opongo | no tengo objecion | no tengo objeciones
            | sin objeciones
            | no me niego | no digo que no | no dire que no | no te digo que no | no estaria mal
            | no me vendria mal | no vendria mal
            | no esta mal | no hay pega | no hay pegas | no pasa nada""",
        "likely": """creo que si | yo creo que si | pienso que si | supongo que si | me parece que si
            | diria que si | imagino que si
            | espero que si | probablemente si | seguramente si | casi seguro | casi seguro que si
            | mas o menos si | mas bien si
            | yo diria que si | es probable que si | la verdad es que si | la verdad si | eso creo
            | eso espero""",
        "unlikely": """creo que no | yo creo que no | no creo | no lo creo | pienso que no | supongo que no
            | me parece que no
            | diria que no | probablemente no | seguramente no | mas bien no | dificilmente | lo dudo
            | la verdad es que no
            | la verdad que no | la verdad no | espero que no | me temo que no | yo diria que no
            | no que yo sepa | imagino que no""",
        "lean": """probablemente | seguramente | supongo | es probable | casi | quizas si | puede que si
            | a lo mejor si""",
        "lean no": """mejor otro dia | otro dia | en otro momento | otro momento | en otra ocasion
        | no mucho | puede que no | quizas no | a lo mejor no""",
        "unknown": """quiza | quizas | tal vez | talvez | puede ser | puede que | a lo mejor
        | igual si igual no
            | posiblemente
            | depende | segun | no se | no lo se | no sabria decir | no sabria decirte | ni idea
        | no tengo idea
            | no tengo ni idea
            | no estoy seguro | no estoy segura | no estamos seguros | no lo tengo claro
        | no lo tengo decidido
            | no lo he decidido
            | no he decidido | no me acuerdo | no recuerdo | no exactamente | no del todo | no realmente
            | no siempre | no necesariamente
            | si y no | si o no | ni si ni no | ya veremos | ya vere | lo pensare | lo voy a pensar
            | me lo pienso | tengo que pensarlo
            | dejame pensarlo | quiero pensarlo | tengo que consultarlo | tengo que preguntar | tengo que ver
            | me da igual | da igual
            | da lo mismo | me da lo mismo | como quieras | lo que quieras | como usted quiera | mas adelante
            | mas tarde | luego
            | despues | quien sabe | vaya usted a saber | todavia no lo se | todavia no se | aun no lo se
            | aun no se | a veces | regular
            | si es | si no | si hay | si el | si la | si me | si cuesta | si tienen | si fuera | si puede
            | si es posible""",
        "other": """no mas de | no menos de | no antes de | no antes del | no hasta | no despues de
        | no mas que | no supere | no pase de | no puedo pasar de | no tengo prisa | no hay prisa
        | no hay ninguna prisa | no corre prisa | no me corre prisa | sin prisa | no entiendo
        | no comprendo | no entendi | no te entiendo | buenas | buenos dias
            | buenas tardes | buenas noches | hola
            | tengo una pregunta | tengo una duda | tengo dudas | quiero saber | quiero preguntar
            | me gustaria saber
            | me gustaria preguntar | vamos a ver | que tal | como esta | no es asunto | no te importa
            | seguro medico | seguro de
            | puede decirme | puedes decirme | puedo preguntar | puedo saber | no me digas""",
        "filler": """pos | po | puesh | pues | bueno | eh | ehm | em | este | mmm | hmm | a ver | hombre
        | mira | mire | gracias
            | muchas gracias | buenas
            | ay | oye | la verdad | sinceramente | y | o sea | entonces | pero | ah | oh | uy | jaja | mujer
            | tio | lo siento
            | es que | en principio | perdon""",
    },
    "ru": {
        "yes": """вполне | вполне да | полностью за | целиком за | конечно можно | можно конечно
        | я в деле | мы в деле | все в порядке | все ок | все окей | все норм | все супер
        | все хорошо | все отлично | было бы здорово | мне бы хотелось | хотелось бы | естессно | есессно
        | естесственно | дап | дас | так и запишем | мне пойдет | нам пойдет
        | нам подходит | нас устраивает | свяжитесь | связывайтесь | черкните | держите в курсе | кнч
        | канеш | канешно | канешна | канешн | канеш да | ес | норм да
        | рассчитывайте на меня | вы правы | ты прав | вы права | дык конечно
        | а что так можно было да | ясен пень | ясное дело | базара нет | не вопрос | без базара
        | по рукам | договорились | принято | годится | катит | прокатит | сойдет | пойдет | заметано
        | вери вел | йес | есс | йеп | еп | угумс | агась | ага да | ага конечно | с радостью | охотно
        | с превеликим удовольствием | буду рад | буду рада | рад буду | рада буду | было бы неплохо
        | было бы хорошо | было бы супер | было бы круто | я только за | только за | я за | мы за
        | обеими руками за | всеми руками за | двумя руками за | поехали | погнали | вперед | действуйте
        | делайте | так и есть | вот именно | истинно так | стопудово | сто процентов | стопроцентно
        | железно | однозначно да | зуб даю | да пожалуйста | да давайте | да можно | ладушки | лады
        | окс | окк | ок да | океюшки | звучит хорошо | звучит неплохо | звучит отлично | мне подходит
        | подходит | устраивает | меня устраивает | удобно | мне удобно | плюсую | плюсуюсь | плюс
        | пишите | напишите | пиши | звоните | звони | присылайте
        | присылай | пришлите | шлите | отправляйте | отправьте | скидывайте | кидайте | можете | можешь
        | разрешаю | валяйте | валяй | да | можно попробовать | можно попробовать конечно | попробую
        | попробуем | абсолютно
            | абсолютно верно | абсолютно да | только за | обеими руками за
            | двумя руками за | было бы отлично | было бы супер | было бы классно | звучит здорово
            | звучит неплохо
            | это было бы здорово | это было бы отлично | меня устраивает
            | мне подходит | нам подходит | мне нравится | мне это интересно | дада | да да | ага | агась
        | угу
            | ну да | конечно | конечно да | да конечно | канешна | канеш
            | конеш | разумеется | естественно | безусловно | несомненно | без сомнения | однозначно
            | определенно | хорошо | ок | окей
            | оке | оки | окк | ладно | ладненько | согласен | согласна | согласны | давай | давайте
            | давай попробуем
            | давайте попробуем | верно | все верно | верно все | точно | точно да | именно | именно так
            | все так | все так и есть | все ок | все хорошо | норм | нормально
            | так точно | так и есть
            | правильно | все правильно | правда | хочу | хотим | хотелось бы | хотел бы | хотела бы | хочется
            | буду | будем | готов
            | готова | готовы | подходит | подойдет | устраивает | устроит | пойдет | идет | годится
            | с удовольствием
            | с радостью | еще бы | еще как | а то | само собой | само собой разумеется | обязательно
            | непременно | валяй
            | валяйте | погнали | поехали | есть такое | было дело | уже есть | имеется | имею | интересно
            | интересует | заинтересован
            | заинтересована | мне интересно | было бы хорошо | было бы здорово | было бы неплохо | неплохо бы
            | отлично | супер | класс | здорово | прекрасно | замечательно | звучит хорошо | звучит отлично
            | хорошая идея | отличная идея | принято | принимаю | принимается | подтверждаю | по рукам
            | заметано | договорились | йес
            | йеп | дыа | пришлите | присылайте | звоните | позвоните | перезвоните | высылайте | записывайте
            | запишите
            | оформляйте | оформляем | берем | беру | делайте | начинайте | начнем | давай да | сто процентов
            | на все сто
            | стопудово | сто пудов | так | я сам | я сама | сам | сама | спасибо да | да спасибо
            | да пожалуйста | можете
            | разрешаю | даю согласие | за | я за | мы за | всегда | всегда готов""",
        "yes!": "д | lf | можно | надо | нужно | нужен | нужна | пусть | пускай | есть | + | дп | так",
        "yes$": """могу | можем | знаю | был | была | были | умею | вожу | планирую | планируем | нравится
            | работаю | живу | есть | я""",
        "no": """даже не вздумайте | не вздумайте | не вздумай | избавьте | попрошу без этого | не пойдет
        | мне не пойдет | не катит | не годится | не прокатит | нафиг | нафиг надо | на фиг | нафига
        | спасибо нет | благодарю нет | ниет | нит | нед | неть | ошибка | ошибочка | вы ошибаетесь
        | ты ошибаешься
        | вы ошиблись | ни в жизнь
        | ни за какие коврижки | ни за какие деньги | даже не думайте | даже не думай | и не думайте
        | и не подумаю | исключено | это исключено | категорически нет | категорически против
            | не сегодня
        | не мой вариант | не подходит | мне не подходит | не устраивает | меня не устраивает | неудобно
        | мне неудобно | не удобно | мимо | пас | я пас | отказ | отказываюсь | откажусь | воздержусь
        | хватит | не мое | не горю желанием | желания нет | нет желания | увольте | упаси боже
        | боже упаси | еще чего | вот еще | щас | ага щас | разбежался | не дождетесь | фиг вам | фигушки
        | дудки | шиш | нетушки | нетки | не а | неа | нееа | никакого желания
        | неправда | это неправда | не соответствует | нет | никто больше | больше никто | больше ничего
        | никого больше | никогда не | ни разу не
            | нет желания | желания нет | смысла нет | нет смысла
            | нет необходимости | нет нужды | нет интереса | не | неа | не а | нету | нетъ | нее | неее | ноу
            | нетушки | никак нет | ни в коем случае
            | ни за что
            | ни в какую | никогда | нисколько | отнюдь | отнюдь нет | вовсе нет | совсем нет | нет спасибо
            | спасибо нет | спасибо не надо
            | не надо | не нужно | не нужен | не нужна | не хочу | не хотим | не буду | не будем
        | не интересует
            | не интересно | не сейчас
            | не сегодня | не могу | не имею | не планирую | не согласен | не согласна | не подходит
            | не устраивает | не готов | не готова
            | нет конечно | конечно нет | конечно же нет | разумеется нет | естественно нет | точно нет
            | определенно нет | пока нет
            | пока не | еще нет | еще не | увы | увы нет | увы и ах | к сожалению | к сожалению нет | да нет
            | да не | да ну
            | да ну нет | ну нет | ой нет | да ладно нет | обойдусь | воздержусь | откажусь | отказываюсь
            | против | я против | исключено
            | невозможно | ни разу | никто | никого | ничего | нечего | нельзя | лучше нет | лучше не надо
            | лучше не | пожалуй нет
            | неверно | неправильно | все неверно | без этого | это не | я не | мы не | у меня нет | у нас нет
            | у меня не | меня не
            | мне не | нам не | нас не | меня это не | мне это не | хватит | хорош | достаточно | не стоит
            | незачем | ни к чему
            | да щас | щас | ага щас | еще чего | вот еще | фиг | фигушки | забудьте | уже нет | больше нет
            | больше не | один нет""",
        "no!": "н | минус",
        "fine": """ошибки нет | ошибок нет | нет ошибок | нет ошибки | без ошибок | вопросов нет
        | нет вопросов | не могу отказать | не могу отказаться | не могу отказаться от такого
        | кто ж откажется
        | кто же откажется | кто откажется | грех отказываться | глупо отказываться | не сомневаюсь
        | не сомневайтесь | не сомневаемся | не сложно | не трудно | нетрудно
        | несложно | мне не сложно | мне не трудно
        | мне несложно | мне нетрудно | не жалко | мне не жалко | не повредит | не помешает
        | не помешало бы | лишним не будет | хуже не будет | не откажусь | не откажемся
        | не имею ничего против | ничего не имею против | ничего против | не имею возражений
        | возражений нет | отчего же нет | отчего бы и нет | почему же нет | а чего бы нет
        | чего бы и нет | че бы и нет | нет возражений | не проблема | не неправильно | не ошибка
        | не ошиблись | не ошибаетесь | не плохо бы | неплохая идея
        | неплохо бы | почему бы нет | почему бы и нет | почему нет | почему бы и не попробовать
        | а почему бы и нет
            | а почему нет | а почему бы нет | чего бы нет | чего бы и нет | а как же
            | не против | я не против | мы не против | ничего против | ничего не имею против
            | не имею ничего против
            | я ничего не имею против | не возражаю | я не возражаю | возражений нет | нет возражений
            | без возражений | нет проблем
            | не проблема | без проблем | никаких проблем | проблем нет | без вопросов | не вопрос
            | вопросов нет | нет вопросов
            | какие вопросы | о чем речь | какие проблемы | не откажусь | я не откажусь | не откажемся
            | не помешает | не помешало бы
            | не повредит | не прочь | я не прочь | мы не прочь | не сомневайтесь | не сомневайся
            | никаких возражений | да не вопрос
            | да не против | да нет проблем | да без проблем | да я не против | да нет я не против | не жалко
            | ничего страшного
            | не имею возражений""",
        "likely": """думаю да | думаю что да | я думаю да | я думаю что да | скорее да | скорее да чем нет
            | скорее всего да
            | наверное да | наверно да | вероятно да | пожалуй да | пожалуй | видимо да | похоже на то
            | похоже да | в принципе да
            | в целом да | вроде да | вроде как да | кажется да | как бы да | по идее да | полагаю да
            | полагаю что да | надеюсь
            | надеюсь да | более менее да | почти да | да наверное | да наверно | ну типа да | типа да
            | считаю что да""",
        "unlikely": """думаю нет | думаю что нет | я думаю нет | я думаю что нет | не думаю | скорее нет
            | скорее нет чем да
            | скорее всего нет | наверное нет | наверно нет | вероятно нет | навряд ли | вряд ли
        | маловероятно
            | сомневаюсь
            | сомнительно | едва ли | вроде нет | вроде не | кажется нет | в принципе нет | нет наверное
            | нет наверно | надеюсь нет
            | видимо нет | похоже нет | боюсь что нет | насколько я знаю нет | полагаю нет | не думаю что
            | типа нет | полагаю что нет""",
        "lean": """наверное | наверно | вероятно | скорее всего | видимо | возможно да | похоже | может и да
            | в принципе | в целом | вроде""",
        "lean no": """в другой раз | как нибудь в другой раз | давай в другой раз | давайте в другой раз
        | в следующий раз | давайте в следующий раз | как нибудь потом | потом как нибудь
        | да нет наверное | да нет наверно | может и нет | возможно нет | не особенно
            | не особо нужно""",
        "unknown": """не исключено | не исключаю | может | может быть | мб | возможно | не знаю
        | я не знаю | хз | фиг знает | кто знает
            | кто его знает
            | без понятия | понятия не имею | не имею понятия | не в курсе | не уверен | не уверена
            | я не уверен | я не уверена
            | не могу сказать | затрудняюсь ответить | затрудняюсь сказать | трудно сказать | сложно сказать
            | не помню | не решил
            | не решила | не решили | еще не решил | еще не решила | еще не решили | пока не решил
            | пока не решила | пока не знаю
            | еще не знаю | пока не уверен | пока не уверена | не определился | не определилась
            | еще не определился | не очень
            | не совсем | не особо | не всегда | не обязательно | не то чтобы | и да и нет | да и нет
            | да или нет | ни да ни нет
            | как сказать | смотря | зависит | все зависит | посмотрим | поживем увидим | там видно будет
            | подумаю | я подумаю
            | надо подумать | нужно подумать | хочу подумать | дайте подумать | мне надо подумать
            | надо посоветоваться
            | хочу посоветоваться | надо спросить | надо узнать | позже | потом | попозже | как нибудь потом
            | все равно
            | мне все равно | без разницы | как хотите | как скажете | на ваше усмотрение | иногда | бывает
            | 50 на 50 | пятьдесят на пятьдесят
            | если | хм | ну такое | так себе | так сяк | так или иначе""",
        "other": """не больше | не более | не меньше | не менее | не дороже | не дешевле | не раньше
        | не ранее | не позже | не позднее | не выше | не свыше | не к спеху | не тороплюсь | не спешу
        | не торопимся | не спешим | не срочно | не понял | не поняла | не понимаю | не скажу
        | не ваше дело | можно узнать
        | можно спросить
            | можно вопрос
            | можно ли | хочу узнать | хочу спросить | хотел узнать | хотела узнать | хотел спросить
            | хотела спросить | хотел бы узнать
            | хотела бы узнать | есть вопрос | есть ли | есть вопросы | интересно а | интересует вопрос
            | хорошего дня | за что
            | за чем | так а | хорошо а сколько | да вы что | да ты что | да что вы | нужно ли | надо ли
            | интересует сколько
            | сам не знаю | сама не знаю | я просто | не хочу говорить | не хочу отвечать | как же так""",
        "filler": """дык | ну | да ладно | думаю | я думаю | думаю что | а | и | э | эм | ой | ох | ах | хм
        | хмм | мм
            | ммм
            | так ну | вообще | вообще то | вобще | честно | если честно
            | честно говоря | спасибо | спс | слушайте | слушай | знаете | знаете что | но | блин
        | пожалуй что
            | в общем
            | ну вот | вот | ну так | извините | простите | к сожалению я | типа | как бы | ну как""",
    },
    "ar": {
        "yes": """طبعا ممكن | اكيد ممكن | ممكن طبعا | ممكن اكيد | انا معكم | انا معك | معكم | يالا بينا
        | لنفعلها | لنفعل ذلك | هيا | هيا بنا | لنبدأ
        | خلونا نبدأ | خلينا نبدا | يمشي الحال | هذا هو | هو ذا | هيك تمام | ايوه هيك | تواصلوا
        | تواصل معي | كلموني
        | كلمني | خبروني | خبرني | ماشي الحال | معك حق | معاك حق | على راسي | من عيوني | ابشر | ابشري
        | حاضر | تم | اتفقنا | موافقين
        | ايوا طبعا | اه طبعا | اكيد طبعا | ايوه اكيد | بكل تأكيد | بكل ممنونية | على الرحب | قدام
        | يالله | يلا بينا | فكرة حلوة | كويس | كويسة | زين | خوش | خوش فكرة | صار | اوكيه | اوكيي | يب
        | يسس | ياه | إيوه | ايوة طبعا | بلا شك | بدون شك | لا شك | من غير شك | مية بالمية | ميه ميه
        | 100 بالمية | قطعا نعم | يناسبني | يناسبنا | مناسب | مناسب لي | هو كذلك | بالفعل | فعلا | سم
        | طال عمرك | اقبل | قبلت | ود ذلك | أحب ذلك | احب ذلك | يسعدني | يسعدني ذلك | بسرور | يمكنكم
        | يمكنك | تقدرون | تقدر | تقدروا | راسلوني | راسلني | اكتبوا لي | اكتب لي
        | تواصلوا معي | اتصلوا بي | ارسلوا | ابعتوا | ابعت | ارسل | نعم | سيكون رائعا | سيكون ذلك رائعا
        | يكون احسن | ياليت | يا ليت | فكرة ممتازة | فكرة رائعة
            | هذا يناسبني | هذا جيد | ايوه | ايوا | ايوة | أيوه | أيوا | اه | آه | ااه | اها | ايه | إي | اي
            | اي نعم | إي والله | اي والله | أجل | بلى
            | تمام | تمام التمام | ماشي | ماشي الحال | حسنا | حسنًا | طيب | اوكي | أوكي | اوكيه | اوك | أوك
            | أكيد | اكيد نعم | بالتأكيد
            | بكل تأكيد | طبعا | طبعًا | بالطبع | بالطبع نعم | طبعا نعم | موافق | موافقة | موافقين | أوافق
            | انا موافق | اتفقنا | صح | صحيح
            | كله تمام | كل شي تمام | كل شيء صحيح
            | مضبوط | مظبوط | بالضبط | بالظبط | هذا صحيح | كلامك صحيح | يلا | يالله | هيا | بكل سرور | بسرور
            | بكل حب | على راسي
            | على الراس والعين | من عيوني | عيوني | ابشر | حاضر | مية مية | مئة بالمئة | مية بالمية | ممتاز
            | رائع | جميل | جيد | عظيم | فكرة جيدة
            | فكرة حلوة | حلو | يسعدني | يسرني | أريد | اريد ذلك | أرغب | أود | أود ذلك | ابغى | أبغى | ابي
            | أبي | بدي | عايز | عاوز | عايزة | حاب
            | حابب | حابة | مهتم | مهتمة | انا مهتم | يهمني | جاهز | جاهزة | مستعد | اتفضل | تفضل | اتفضلي
            | بلا شك | بدون شك | لا شك
            | بدون تردد | دون تردد | بدون أدنى شك | عندي | لدي | معي | يوجد | موجود | كلم | اتصل بي
        | اتصلوا بي
            | اتصل فيني | كلموني | ارسل
            | أرسل | ارسلوا | ابعت | ابعتلي | أؤكد | مؤكد | دائما | انا بنفسي | وحدي | نفسي فيه | يس | ياريت
            | يا ريت | بالعكس نعم | هو كذلك
            | كل شي صحيح | كل شيء صحيح | كله صحيح | يناسبني | مناسب | تناسبني | اقبل | أقبل | قبلت""",
        "yes$": "اقدر | استطيع | اعرف | نفسي | فيه | بقدر | املك",
        "no": """لا من فضلك | لا لو سمحت | لا مو مناسب | ما يمشي | ما ينفع | مينفعش | ما يصير | اياكم
        | لا تفكر | لا تحاول | لا رجاء | رجاء لا | انت غلطان | انتم غلطانين
          | بعدين مو الحين | مو هلا | مش هلق | مش هلا | لا ابدا | ابدا والله
        | لا والله | مالي نفس | ما لي خلق | ما ودي | ما يناسبني | لا يناسبني | ما يناسب | مش مناسب
        | مو مناسب | غير مناسب | مرفوض | ارفض | أرفض | لا اوافق | لا أوافق | مش عاوز | مابغاش | مبغيتش
        | ما بدي | مابدي | بلاش | بلاها | خليها بعدين | خليها لبعدين | مالوش لزوم | ملوش لزوم
        | ما له داعي | ماله داعي | مافيش داعي | من غير داعي | لا حاجة | ليس ضروريا | مش ضروري | مو ضروري
        | لسه | لسا | ليس بعد | نو | نوو | لا | لأ | لاا | لاء | كلا | لالا | لا لا | لا شكرا | لا شكراً
        | لا مشكور
        | شكرا لا | أبدا
            | أبدًا | لا أبدا | ابدا لا | مستحيل
            | من المستحيل | إطلاقا | على الإطلاق | مطلقا | قطعا لا | طبعا لا | طبعًا لا | أكيد لا
        | بالتأكيد لا
            | بالطبع لا | مش | مو | مب | موب
            | مهوب | ليس | ليست | لست | لم | لن | ما | ماعندي | معنديش | ماعنديش | ماعندناش | ما عندي
        | ليس لدي
            | ليس عندي | ما ابغى | مابغى
            | ما ابي | مابي | ما بدي | مابدي | مش عايز | مش عاوز | مش عايزة | لا أريد | لا اريد | لا أرغب
            | لا داعي | مافي داعي | ما في داعي
            | مالوش لزوم | لا حاجة | مو الآن | مش الآن | ليس الآن | ليس اليوم | مش دلوقتي | مو الحين | مو هسة
            | ليس بعد | لسا | لسه | لسة
            | بعدني | مافي | مافيش | مفيش | ولا | ولا مرة | غير مهتم | غير مهتمة | لست مهتما | مش مهتم
        | مو مهتم
            | غير موافق | مش موافق | غير صحيح
            | خطأ | غلط | مرفوض | أرفض | ارفض | لا أحد | محد | ما حدا | لا شيء | ولا شي | للأسف لا
        | مع الاسف لا
            | للاسف | لا يوجد | لا توجد
            | لا اوافق | لا يناسبني | ما يناسبني | ما يهمني | مايهمني | لا يهمني | ماقدر | ما أقدر | لا أستطيع
            | مقدرش | ممنوع | انسى | لا ابدا""",
        "fine": """لا يوجد خطأ | ما في خطأ | مافي غلط | ما في غلط | بدون اخطاء | ولا غلط
        | ما عندي مشكله ابدا | كيف اقول لا | مين يقول لا | لا ضير | لا يضر | ما يضر | مايضر
        | لا اعتراض | ما عندي اعتراض | ليس لدي مانع
        | ليس لدي اعتراض | لا بأس | لا باس | مو مشكلة | مش مشكلة | مافي مشكلة | ما في مشكلة | ماشي الحال
        | ما يخالف | مايخالف | ما عليه | وليه لأ | ما عندي مشكلة | ليس خطأ | مش غلط | مو غلط
        | فكرة مش بطالة | ليش لا | ليه لا | ليه لأ | لم لا | لما لا
        | ولم لا | ولما لا | وليش لا | وليه لا | شو المانع
            | ايش المانع | ما المانع | وما المانع | كيف لا
            | لا مانع | لا مانع لدي | لا مانع عندي | ما عندي مانع | ماعندي مانع | ليس لدي مانع | معنديش مانع
            | ما في مانع
            | مافي مانع | مفيش مانع | مافيش مانع | مو مانع | لا أمانع | لا امانع | ما أمانع | مامانع
        | مش ممانع
            | لست أمانع | لا مشكلة | لا مشاكل
            | مافي مشكلة | ما في مشكلة | ما فيه مشكلة | مافيه مشكلة | مفيش مشكلة | مافيش مشكلة | مش مشكلة
            | مو مشكلة | ليست مشكلة | بدون مشكلة
            | بدون مشاكل | من غير مشاكل | ليس هناك مشكلة | لا توجد مشكلة | ما عندي مشكلة | ماعندي مشكلة
            | معنديش مشكلة | ليس لدي مشكلة | عادي
            | عادي جدا | لا اعتراض | ليس لدي اعتراض | ما عندي اعتراض | لا أعترض | لست معترضا | لا بأس
            | لا باس بذلك | ما عليه | ولا يهمك | مافي مشكل
            | لا ارفض | لن أرفض | لا أقول لا | لست ضد | لست ضد ذلك | مو ضد | مش ضد | لا ضير | ما يضر
            | لا يضر""",
        "likely": """أظن نعم | اظن ذلك | أظن | اعتقد نعم | أعتقد ذلك | أعتقد | اعتقد اه | اظن اه | على ما أظن
            | على ما اعتقد | على الأرجح نعم
            | غالبا نعم | على الأغلب نعم | أتوقع نعم | أتوقع | آمل ذلك | اتمنى | أتمنى ذلك | تقريبا نعم""",
        "unlikely": """لا أظن | لا اظن ذلك | لا أعتقد | لا اعتقد ذلك | ما أظن | ما اظن | ماظن | ما أعتقد
            | ما اعتقد | أظن لا | أعتقد لا
            | على الأرجح لا | غالبا لا | على الأغلب لا | أشك | أشك في ذلك | معتقدش | مظنش | ما أتوقع
        | لا أتوقع
            | صعب""",
        "lean": """إن شاء الله | ان شاء الله | انشالله | انشاءالله | باذن الله | غالبا | على الأغلب
        | على الأرجح
            | محتمل جدا""",
        "lean no": "مرة ثانية | مرة اخرى | مره تانيه | وقت ثاني | وقت آخر | في وقت آخر | يوم ثاني",
        "unknown": """مش فارق | مش فارقة | مو فارق | مو فارقة | ما تفرق معي | زي بعضه | عادي عندي | ربما
        | يمكن | ممكن | محتمل | قد | لعل | مدري | ما أدري | ماادري | لا أدري | لا ادري
            | لا أعرف | لا اعرف | ما أعرف
            | ماعرف | ما بعرف | مابعرف | معرفش | ماعرفش | مش عارف | مش عارفة | مو عارف | لا أعلم | لا علم لي
            | ما عندي فكرة | ماعندي فكرة
            | ليس لدي فكرة | ليست لدي فكرة | معنديش فكرة | لا فكرة | مو متأكد | مو متأكدة | مش متأكد
        | مش متأكدة
            | مب متأكد | لست متأكدا | لست متأكد
            | لست متأكدة | غير متأكد | غير متأكدة | ما قررت | لم أقرر | لم اقرر بعد | ماقررت | لسا ما قررت
            | لسه ما قررت | لسه مش عارف | حسب
            | على حسب | يعتمد | تعتمد | بفكر | سأفكر | خليني أفكر | دعني أفكر | افكر | لازم أفكر
        | أحتاج أن أفكر
            | اريد ان افكر | بشوف | نشوف | سنرى
            | لاحقا | بعدين | فيما بعد | نعم ولا | لا ونعم | اه ولا | مو كثير | مش أوي | مش قوي | ليس تماما
            | مش بالضبط | مو بالضبط | ليس بالضبط
            | ليس حقا | ليس كثيرا | أحيانا | ليس دائما | كما تريد | زي ما تحب | براحتك | اللي تشوفه | ما يفرق
            | مايفرق | ما تفرق | لا يفرق
            | كله واحد | سيان | الله أعلم | الله اعلم | لا أتذكر | مش فاكر""",
        "other": """ما يزيد عن | لا يزيد عن | لا يتجاوز | ما يتجاوز | ما تتعدى | لا يقل عن | لا تقل عن
        | ليس قبل | مش قبل | مو قبل | ليس أكثر | مو أكثر | مش أكتر | مش اكثر | ما بين | ما بعد | ما قبل
        | لا استعجال | لا يوجد استعجال | مفيش استعجال | مو مستعجل | مش مستعجل | لست مستعجلا | لا أفهم
        | ما فهمت | مافهمت | لم أفهم | مش فاهم | ما هو | ما هي | ما معنى | ما السعر
        | ما سعر
            | ما الفرق | ما شأنك | ما دخلك
            | مالك | ما لك | أريد أن أعرف | اريد أن أسأل | أود أن أسأل | أود أن أعرف | عندي سؤال | لدي سؤال
            | ممكن سؤال | بدي أعرف | بدي أسأل
            | حابب أعرف | عايز أعرف | عايز أسأل | ابغى اعرف | ابغى اسأل | اي وقت | اي شي | أي واحد | ما رأيك
            | ما هذا | ليش | لا تسأل | لا أريد أن أقول
            | لا احب ان اقول""",
        "filler": """والله | يعني | طيب طيب | بصراحة | الصراحة | في الحقيقة | الحقيقة | شكرا | شكرا لك | مشكور
            | اممم | امم | همم | بس | لكن | و
            | يا اخي | يا | حبيبي | عزيزي | مرحبا | للأسف الشديد | صراحة | هو | انا | آسف | اسف | عفوا""",
    },
    "th": {
        "yes": """ใช้ได้ | ใช้ได้เลย | เวิร์ค | เวิร์คค่ะ | ทักมา | ติดต่อมา | ติดต่อมาเลย | ทักไลน์มา
        | บอกมาได้ | แจ้งมาได้ | เค | เคๆ | เบอร์ถูกแล้ว | จัดไป | จัดมา | จัดเลย | ลุย | ลุยเลย
        | เริ่มเลย | ไปเลย | เชิญ
        | เชิญเลย | เชิญค่ะ | ยินดี | ยินดีมาก | เต็มใจ | ใช่แน่นอน | แน่นอนสิ | แน่นอนอยู่แล้ว | แหงล่ะ
        | แหงอยู่แล้ว | อือฮึ | อือออ | อ่าฮะ | อาฮะ | เยป | เยส | โอเชร | โอเคเลย | เคๆ | ตามนั้น
        | ตามนั้นเลย | ว่ามา | ว่ามาเลย | ส่งมา | ส่งมาเลย | โทรมาเลย | โทรมาได้
        | ติดต่อมาได้ | ทักมาได้ | ทักมาเลย | สะดวกค่ะ | สะดวกครับ | รับทราบ | ไม่ต้องสงสัย
        | ไม่ต้องสงสัยเลย | ชัวร์ๆ | ชัวร์อยู่แล้ว | เห็นด้วยค่ะ | ใช่จ้า | ได้จ้า | ได้จ้ะ | ได้นะ
        | ได้ครับผม | เป็นอย่างนั้น | อย่างนั้นแหละ | ใช่แหละ | ใช่ | ใช่เลย | ใช่ๆ | ใช่แล้ว | ใช่สิ
        | ช่าย | ได้ | ได้เลย | ได้สิ | ได้ๆ | ได้อยู่
        | ได้หมด
            | ก็ได้ | ตกลง | โอเค | โอเคร | โอเคเลย
            | โอ | โอเช | โอเคๆ | เอา | เอาสิ | เอาเลย | เอาครับ | อยาก | อยากได้ | สนใจ | สนใจมาก
        | แน่นอน
            | แน่นอนอยู่แล้ว | อยู่แล้ว | แน่สิ
            | มี | มีแล้ว | มีอยู่ | เคย | อืม | อืมม | อือ | อือฮึ | เออ | ดี | ดีเลย | ดีครับ | ดีค่ะ
        | ดีมาก
            | เยี่ยม | เยี่ยมเลย | ยินดี | ด้วยความยินดี
            | ยินดีครับ | จัดไป | จัดเลย | จัดมา | ถูกต้อง | ถูกแล้ว | ถูก | ต้องการ | พร้อม | พร้อมเลย
            | เห็นด้วย | ยอมรับ | ยินยอม | อนุญาต | สะดวก | สะดวกครับ
            | รับ | รับครับ | ส่งมาเลย | ส่งมาได้เลย | โทรมาได้เลย | โทรมาเลย | ติดต่อมาได้เลย | ลุย | ลุยเลย
            | ไปเลย | ไม่มีข้อสงสัย | แหงสิ | แหงอยู่แล้ว | ชัวร์ | ชัวร์ๆ | ยืนยัน | เยส | เยสๆ | ครับผม
        | จ้า
            | จ้ะ | จร้า | แม่นแล้ว
            | แม่น | น่าสนใจ | ตามนั้น | ตามนั้นเลย | เป็นเจ้าของ | คนเดียว | ตัดสินใจเอง | ได้แน่นอน | แน่ๆ
            | ไม่ผิด | ต้องสิ""",
        "yes$": """จริง | จริงๆ | สน | ครับ | คับ | ค่ะ | คะ | ค่า | คร้าบ | ฮะ | เป็น | ทำ | ชอบ | แล้ว | จะ
            | ขับ | คิดว่าใช่
            | เหมือนกัน | ไป""",
        "no": """ใช้ไม่ได้ | ไม่เวิร์ค | ขอไม่ | ไม่ขอ | ขอไม่รับ | ไม่ขอรับ | อย่าเลย | อย่าดีกว่า
        | ไม่นะ | ไม่ไหว | ไม่ได้หรอก | ไม่ต้องหรอก | ไม่หรอก | ไม่ล่ะ | ไม่ดีกว่า | ไม่เอาดีกว่า
        | ไม่ครับผม | ไม่จ้า | ไม่จ้ะ
        | เปล่า | เปล่าค่ะ | เปล่าครับ | หามิได้ | บ่เอา | ขอผ่าน | ขอปฏิเสธ | ปฏิเสธ | ผ่านก่อน
        | ไว้ก่อน | ไว้ก่อนนะ
        | ยังก่อน | ยังดีกว่า | ยังไม่สนใจ | ยังไม่พร้อม | ไม่พร้อม | ไม่ว่าง | ไม่โอเค | ไม่เห็นด้วย
        | ไม่มีทาง | ฝันไปเถอะ | ไม่เด็ดขาด | ไม่จำเป็น | ไม่ยืนยัน | ไม่ยอมรับ | ไม่รับ | ไม่ตกลง | โนๆ
        | เข้าใจผิด | ไม่เป็นไร | ไม่เป็นไรครับ | ไม่เป็นไรค่ะ | ไม่ | ม่าย | ไม่เอา | ไม่ใช่ | ไม่มี
        | ไม่ได้
        | ไม่สนใจ | ไม่ต้อง | ไม่ต้องการ | ไม่อยาก
            | ไม่เคย | ไม่เลย | ไม่สะดวก | ไม่ดีกว่า | ไม่จำเป็น
            | ไม่มีเลย | ไม่ตกลง | ไม่เห็นด้วย | ไม่ยอม | ไม่แน่นอน | ไม่อย่างแน่นอน | ไม่มีทาง | เปล่า
            | เปล่าเลย | ป่าว | ปล่าว | ยัง | ยังไม่ | ยังไม่มี
            | ยังไม่เคย | ยังไม่ได้ | อย่า | ขอผ่าน | ผ่าน | ขอบคุณแต่ไม่ | ขอไม่ | ขอปฏิเสธ | ปฏิเสธ
            | ตอนนี้ไม่ | ตอนนี้ยัง | วันนี้ไม่ | ไม่ล่ะ | ไม่ละ
            | ไม่นะ | ไม่ๆ | ผิด | โน | โนๆ | เดี๋ยวก่อนไม่ | หมดสิทธิ์ | ไม่ขอ | คงไม่ล่ะ | พอแล้ว
        | ไม่ไหว""",
        "fine": """ไม่มีข้อผิดพลาด | ไม่มีอะไรผิด | ไม่มีผิด | ไม่มีที่ผิด | ไม่ว่าอะไร
        | ไม่มีอะไรขัดข้อง | ไม่ขัดข้อง | ไม่รังเกียจ | ไม่ติดอะไร | ไม่ติดขัด
        | ไม่มีข้อโต้แย้ง | ไม่เสียหาย | ก็ดีนะ | ก็ไม่เลว | ไม่เลว | ทำไมจะไม่ล่ะ | ทำไมจะไม่
        | ทำไมจะไม่ได้ | ทำไมไม่ล่ะ
            | ไม่มีปัญหา | ไม่มีปัญหาเลย | ไม่เป็นปัญหา | ไม่ติดปัญหา | ไม่ติด | ไม่ติดขัด | ไม่ขัดข้อง
            | ไม่มีข้อขัดข้อง | ไม่ว่าอะไร | ไม่ว่ากัน
            | ไม่รังเกียจ | ไม่ปฏิเสธ | ไม่พลาด | ไม่พลาดแน่ | ไม่คัดค้าน | ไม่มีอะไรขัดข้อง | ไม่มีข้อโต้แย้ง
            | ไม่เกี่ยง | ไม่มีอะไรคัดค้าน
            | ไม่เสียหาย | ไม่เสียหายอะไร | ไม่ได้ติดอะไร | สบายมาก | หมดปัญหา | ไร้ปัญหา | ไม่ลังเล""",
        "likely": """น่าจะใช่ | น่าจะได้ | น่าจะมี | คิดว่าใช่ | คิดว่าได้ | คิดว่างั้น | คงใช่ | คงได้
            | คงจะใช่ | คงจะได้ | ก็คงใช่ | ก็น่าจะได้ | ก็ดี
            | ก็ดีนะ | ก็ใช่ | ก็น่าจะใช่ | ก็สนใจ | ก็อยาก | เข้าใจว่าใช่ | น่าจะโอเค | น่าจะเอา""",
        "unlikely": """ไม่น่าใช่ | ไม่น่าจะใช่ | ไม่น่าได้ | คงไม่ใช่ | คงไม่ได้ | ไม่น่าจะ | ไม่น่า
        | คงไม่ | คงจะไม่ | คิดว่าไม่ | น่าจะไม่ | ก็คงไม่ | ไม่คิดว่า
            | ไม่น่าจะใช่ | ไม่ค่อยสนใจ | คงยัง | คงยาก""",
        "lean": "น่าจะ | คง | คงจะ | คงงั้น | ประมาณนั้น | มั้ง | ใช่มั้ง | ได้มั้ง",
        "lean no": """คราวหน้า | ไว้คราวหน้า | วันหลัง | ไว้วันหลัง | ไว้โอกาสหน้า | โอกาสหน้า | ไม่มั้ง
        | ไม่ค่อย | ไว้คราวหน้า | ไว้โอกาสหน้า""",
        "unknown": """ไม่แน่ใจ | ไม่แน่ | ไม่รู้ | ไม่รู้สิ | ไม่ทราบ | ไม่มั่นใจ | ไม่ชัวร์ | ไม่เชิง
            | ไม่เสมอไป | ไม่ทั้งหมด | ไม่ถึงกับ | ไม่ได้คิด
            | ยังไม่รู้ | ยังไม่แน่ใจ | ยังไม่แน่ | ยังไม่ทราบ | ยังไม่ตัดสินใจ | ยังไม่ได้ตัดสินใจ
            | ยังไม่ได้คิด | ยังตัดสินใจไม่ได้ | ยังคิดไม่ออก
            | ยังไม่ชัวร์ | ยังลังเล | ตอบไม่ได้ | บอกไม่ได้ | บอกไม่ถูก | อาจจะ | อาจ | บางที | เป็นไปได้
            | แล้วแต่ | ขึ้นอยู่กับ | ขอคิดดูก่อน | ขอคิดก่อน
            | ขอคิดดู | ขอดูก่อน | ขอถามแฟนก่อน | ขอปรึกษา | คิดดูก่อน | เดี๋ยวดูก่อน | ดูก่อน | เดี๋ยว
            | เดี๋ยวบอก | ไว้ก่อน | เอาไว้ก่อน | ไว้ทีหลัง | ทีหลัง
            | จำไม่ได้ | ก็ใช่ก็ไม่ใช่ | ใช่และไม่ใช่ | ทั้งใช่และไม่ใช่ | อะไรก็ได้ | ยังไงก็ได้ | ตามใจ
        | เฉยๆ
            | บางครั้ง | ครึ่งๆ | กำลังคิด | ลังเล | ไม่มีความเห็น""",
        "other": """มีบาง | มีบางอย่าง | มีใคร | มีแต่ | ไม่เกิน | ไม่ต่ำกว่า | ไม่น้อยกว่า | ไม่มากกว่า
        | ไม่ก่อน | ไม่ถึง | ไม่รีบ
        | ไม่ช้ากว่า | ไม่เร็วกว่า | มีนา | มีคำถาม | มีอะไร | มีโปร | มีคอร์ส | มีกี่ | อยากถาม
        | อยากรู้ | อยากทราบ
            | อยากสอบถาม | ยังไง | ไม่เข้าใจ | งง | ดีจ้า
            | สวัสดี | หวัดดี | ได้ยังไง | ได้อะไร | ได้เท่าไหร่ | เป็นอะไร | เอาอะไร | ไม่บอก | ไม่อยากบอก
            | ไม่ขอตอบ | ไม่สะดวกบอก | ไม่สะดวกตอบ
            | ทำไม | ทำอะไร | ไปไหน | ไม่ใช่เรื่องของคุณ | ไม่ใช่ธุระ | ถูกสุด | ถูกกว่า | รับอะไร | ดีไหม
            | ดีมั้ย | เคยมี | ดีกรี | ใช่ไหม""",
        "filler": """หรอก | อย่าง | อย่างยิ่ง | อย่างมาก | มากๆ | อ่อ | งั้น | งั้นก็ | ถ้างั้น | อ๋อ
        | เอ่อ | อืมๆ | เอิ่ม | ก็ | คือ | ขอบคุณ
        | ขอบคุณครับ
            | ขอบคุณค่ะ | ครับ | ค่ะ
            | คะ | คับ | นะ | จริงๆ | จริงๆแล้ว | แต่
            | ผม | ฉัน | หนู | เรา | ดิฉัน | พี่ | น้อง | ว่า | ตอนนี้ | ขอโทษ | ขอโทษที | โห | เอ๋ | อ้อ
            | แบบว่า | ฮ่าๆ""",
    },
    "fi": {
        "yes": """toimii | toimii mulle | toimii hyvin | joops | juups | jops | ottakaa yhteytta
        | ota yhteys | otan mielellani | otetaan yhteytta | viestia vaan | laita viestia
        | laittakaa viestia | soitelkaa | soittele | kirjoittele | kuulostaa kivalle | kyla | ju | juuh
        | juups | juh | joh | jup | jeah | jea | jepulis | jessus joo | jooh
        | joopati | juupa juu | joo o
        | kylla vain | kyllahan | kylla sopii | sopii erinomaisesti | sopii kuin nakki | passeli
        | homma selva | sovittu | diili | hyvaksytty | antaa tulla vaan | anna palaa | eiku joo
        | no totta kai | no tietty | tietty | tottahan | tottamooses | tietysti joo | olet oikeassa
        | olette oikeassa | oot oikeassa | suostun mielellani | mielelläni | ilomielin | ilman muuta joo
        | kernaasti | mukava | mukavaa | mainiota | mainio | erinomaista | erinomainen | loistoidea
        | kuulostaa mahtavalta | kuulostaa silta | siltahan se | nain on | nain se on | justiinsa
        | justiin | jepsis | okke joo | okei joo | aina vaan | tottapa | kuulostaa hyvin | kelpaa
        | kelpaa mulle | kelpaisi | onnistuupi | toki joo | toki toki | saa kirjoittaa | saa kirjottaa
        | voitte kirjoittaa | voitte soittaa | voit soittaa | voit kirjoittaa | oke | jo | joopajoo
        | voitte | voit | voitte toki | kirjoittakaa | kirjoita | laittakaa
        | laita | lahettakaa vaan | pistakaa | pista | kylla | olisi kiva | olisi hienoa | olisi hyva
        | se olisi hienoa | se olisi kiva | sopisi
            | sopii meille | sopii mulle hyvin
            | kuulostaa hienolta | kuulostaa jarkevalta | otetaan | otan | kyl | kylla kiitos | kylla vaan
            | kylla toki | joo | juu | jep | jepjep | jees | jeps | jepulis | joo o | joojoo
            | joo kiitos | joo toki | joo mielellaan | joopa joo | totta kai | totta hitossa | tottakai
            | tietysti | tietenkin | tottahan toki
            | toki | ilman muuta | ilmanmuuta | selva | selva juttu | selva peli | sopii | sopii mainiosti
            | sopii hyvin | sopii mulle | sopiihan se
            | kay | kay hyvin | kay mulle | kay minulle | kay se | kayhan se | onnistuu | onnistuu kylla | ok
            | okei | okey | oki | okke | oukei
            | mielellaan | mielellani | mieluusti | mieluusti joo | ilolla | haluan | haluaisin | halutaan
            | haluamme | haluisin | haluun | varmasti
            | varma | ehdottomasti | todellakin | totisesti | juuri niin | just niin | nimenomaan | aivan
            | aivan niin | pitaa paikkansa | oikein
            | kaikki oikein | se on oikein | tasmalleen | kiinnostaa | kiinnostaa kylla | olen kiinnostunut
            | kiinnostunut | kiinnostuneita
            | hyva idea | hyva ajatus | hienoa | hieno homma | loistavaa | loistava | mahtavaa | mahtava
        | upeaa
            | hyva juttu | hyvin sopii
            | kuulostaa hyvalta | kuulostaa kivalta
            | asia kunnossa | anna tulla | anna menna | antaa menna | antaa palaa | mennaan | aloitetaan
            | tehdaan niin | tehdaan se | tee se | tehkaa niin
            | laita tulemaan | lahettakaa | laheta | soita | soittakaa | saa soittaa | saa lahettaa
            | saa laittaa | saa ottaa | saa toki | saat luvan | vahvistan
            | vahvistettu | hyvaksyn | suostun | olen samaa mielta | samaa mielta | kunnossa | sata prosenttia
            | sataprosenttisesti | epailematta | ilman epailysta
            | ilman epailystakaan | aina | on kylla | olen kylla | onhan niita | onhan se | on jo | loytyy
            | loytyy kylla | minulla on | mulla on | meilla on
            | mina itse | ma itse | itse | yksin | jes | jess | jepa | niinpa | niin on | niin olen
            | niinpa niin | ota yhteytta | mukana ollaan | olen mukana
            | mukaan vaan | passaa | passaa hyvin | natsaa | siita vaan | siita vain | yes""",
        "yes!": """on | oon | olen | olemme | ollaan | voin | voidaan | voi | saa | saat | saatte | pitaa
            | tiedan | kuuluu | k | j | hyva | niin | tarvitsen | tarvitaan | ollut""",
        "no!": "en",
        "no": """ei toimi | ei toimi mulle | ala ees yrita | ala edes yrita | alkaa ees yrittako
        | ei kiitos ei | kiitos mutta en | luojan tahden ei | ei hitossa | en hitossa | ei helvetissa
        | ei perkele | ei ei ei | ei juu | ei jaksa | en jaksa | eijjei | eij | eikun ei | eiku ei
        | no ei | ei ikimaailmassa | ei ikina elamassa
        | ei puhettakaan | ei missaan tapauksessakaan | en ikina | en koskaan | en suostu ikina
        | olet vaarassa | olette vaarassa | oot vaarassa
           | ei talla kertaa | talla kertaa ei | ei just nyt
        | just nyt ei | nyt ei | ei pysty | en pysty | en ehdi | ei ehdi | ei kelpaa | ei oikein sovi
        | en innostu | ei innosta | ei nappaa | ei huvita | hylkaan | kieltaydyn kohteliaasti | saa jaada
        | jaakoon | jatetaan | jatetaan valiin | pass | passaan | ohi | skip | ei ole tarvetta
        | ei tarvii | ei tarvii kiitos | en tarvii | nou | ei | ei kylla | en kylla | ei tarvetta | emme
        | eivat | ei kiitos | ei kiitti
            | ei kiitoksia | kiitos ei | kiitos mutta ei
            | kiitos ei | eipa | enpa | eipa kiitos
            | eip | eii | eiii | eiei | ei ei | ei missaan nimessa | ei missaan tapauksessa | ei todellakaan
            | ei todellakaan kiitos | ei ikina
            | ei koskaan | ei kuuna paivana | ei tule kuuloonkaan | ei tule kysymykseenkaan | ei kay | ei sovi
            | ei onnistu | ei halua | en halua
            | en haluaisi | en tarvitse | ei tarvitse | ei tarvi | ei tartte | ei kiinnosta | en ole | ei ole
            | en voi | ei voi | ei nyt | ei tanaan
            | ei viela | en viela | ei toistaiseksi | ei tietenkaan | en tietenkaan | ei suinkaan
        | ei lainkaan
            | ei ollenkaan | ei yhtaan | ei mitaan
            | ei kukaan | ei ketaan | ei kumpikaan | ei mikaan | jatan valiin | jaa valiin | skippaan | unohda
            | unohdetaan | vaarin | se on vaarin
            | valitettavasti ei | valitettavasti en | ikava kylla ei | ikava kylla en | joo ei | juu ei
            | ei oo
            | en oo | ei taida kiitos | kieltaydyn | en suostu | en hyvaksy | ala | alkaa | ei enaa | en enaa
            | turha | ei kannata | mahdotonta
            | ei pida paikkaansa | ei muuten | ei vaineskaan""",
        "fine": """ei virheita | ei ole virheita | ei virhetta | ei mitaan vikaa | ei vikaa
        | en voi kieltaytya | en osaa kieltaytya | kuka nyt kieltaytyisi
        | ei kukaan kieltaytyisi | en nae ongelmaa | ei mitaan valittamista | mika jottei
        | no mika jottei | mikas jottei | mikapa jottei | miksikas ei
        | ei mua haittaa | ei minua haittaa | ei meita haittaa | ei haittaa mua
        | ei se mua haittaa | ei ole haitaksi | ei siita haittaakaan ole | ei tee pahaa
        | ei maksa mitaan kokeilla | miksi en | mikapa ettei | mikas siina on | ei ole mitaan vastaan
        | ei mulla mitaan vastaan | ei kai siina muu auta | ei vastalausetta | ei kai siina
        | ei kai siina mitaan | ei se mitaan | ei se vaarin ole | ei vaarin
        | ei ole vaarin | ei ole pahitteeksi | eipa tuo haittaa | eipa siina mitaan | eihan siina mitaan
        | eipa haittaa | mikas siina | mikapa siina | miksei
            | miksi ei | miksipa ei | miksipas ei | no miksei
            | mikas ettei
            | ei haittaa | ei se haittaa | ei haittaa yhtaan | ei haittaa mitaan | ei ongelmaa | ei ongelmia
            | ei ole ongelma | ei oo ongelma
            | ei mitaan ongelmaa | ei ole mitaan ongelmaa | ei ole ongelmaa | ei se ole ongelma
            | ei minulla ole mitaan sita vastaan
            | ei mulla ole mitaan sita vastaan | ei mitaan sita vastaan | minulla ei ole mitaan sita vastaan
            | mulla ei oo mitaan sita vastaan
            | ei vastalauseita | ei vastaan sanomista | ei ole vastaan sanomista | en vastusta | en kieltaydy
            | en sano ei | en pane pahakseni
            | en laita pahakseni | ei huono idea | ei ole huono idea | ei olisi pahitteeksi
            | ei olis pahitteeksi | ei tekisi pahaa | ei hullumpi idea
            | ei haittaisi | ei estetta | ei ole estetta | ei mikaan este | ei hataa | ongelmitta
            | ei epailystakaan | en epile | en nae estetta
            | ei muuta kuin | ei siina mitaan | eihan siina mitaan""",
        "likely": """luulisin niin | luulisin | uskoisin | luulisin etta joo | luulen niin | luulen etta kylla
            | uskon niin | uskon etta kylla | uskoisin niin | kai joo
            | kaipa | kaipa joo | niin kai
            | kai se niin on | eikohan | eikohan se kay | varmaan joo | varmaan kylla | luultavasti joo
            | luultavasti kylla | todennakoisesti joo
            | todennakoisesti kylla | periaatteessa joo | periaatteessa kylla | taidan haluta | taitaa kayda
            | toivottavasti | toivon niin | enimmakseen
            | suunnilleen | joo kai | kylla kai | kylla varmaan | sanoisin etta kylla | taitaa olla
            | ehka joo""",
        "unlikely": """en usko | en usko etta | tuskin | tuskinpa | tuskin vaan | en luule | ei kai | en kai
            | ei varmaan | en varmaan | luultavasti ei
            | luultavasti en | todennakoisesti ei | todennakoisesti en | epailen | ei taida | en taida
            | ei luultavasti | toivottavasti ei
            | mieluummin ei | mieluummin en | mieluiten ei | kai ei | varmaan ei | ei liene | pikemminkin ei
            | sanoisin etta ei | ehka ei""",
        "lean": """luultavasti | varmaan | todennakoisesti | kai | varmaankin | periaatteessa
            | mahdollisesti joo""",
        "lean no": """joku toinen kerta | ensi kerralla | toisen kerran | toiste | ehka toiste
        | ei niinkaan | ei kovin | ei valttamatta | en niinkaan""",
        "unknown": """en oo yhtaan varma | en ole yhtaan varma | en ole kovin varma | en oo kovin varma
        | en oo ihan varma | ehka | ehkapa | saattaa olla | voi olla | voipi olla | mahdollisesti
        | en tieda
            | emme tieda | en mie tieda | ei tietoa
            | ei hajua | ei aavistustakaan | ei mitaan hajua | ei mitaan tietoa | en osaa sanoa
            | emme osaa sanoa | en ole varma | en oo varma
            | en ole ihan varma | emme ole varmoja | en ole viela varma | en ole paattanyt
            | en ole viela paattanyt | emme ole paattaneet | en oo paattany
            | en viela tieda | ei viela tietoa | riippuu | se riippuu | katsotaan | katellaan | mietin
            | mietin viela | pitaa miettia | taytyy miettia
            | haluan miettia | haluan harkita | harkitsen | pitaa harkita | pitaa kysya | pitaa tarkistaa
            | taytyy tarkistaa | taytyy kysya | joo ja ei | kylla ja ei
            | joo tai ei | en muista | ei oikein | en oikein | ei ihan | ei aivan | ei oikeastaan
            | en oikeastaan | ei aina | en aina
            | myohemmin | ehka myohemmin | kuka tietaa
            | paha sanoa | vaikea sanoa | ihan sama | sama se | aivan sama | miten haluatte | miten vaan
            | joskus | niin ja nain | voi sanoa nain
            | ei valia | jos""",
        "other": """ei yli | ei alle | ei ennen | ei enempaa kuin | ei vahempaa kuin | ei myohemmin
        | ei aikaisintaan | ei kiiretta | ei kiire | ei mitaan kiiretta | ei mitaan hoppua | ei hoppua
        | ei ole kiire | ei oo kiire | en ymmarra | en ymmartanyt | en tajua | hyvaa paivaa
        | hyvaa huomenta | hyvaa iltaa
            | huomenta | on kysymys | on kysyttavaa
            | minulla on kysymys | mulla on kysymys | minulla on kysyttavaa | mulla on kysyttavaa
            | haluan tietaa | haluaisin tietaa | haluan kysya
            | haluaisin kysya | voinko | saako | en kerro | en haluu kertoo | en halua kertoa | en halua sanoa
            | en halua vastata
            | ei kuulu sulle | ei kuulu sinulle
            | ei kuulu teille | on tarkeaa | itse asiassa | saa nahda | voi ei | aina kun | on aika
            | anteeksi mita""",
        "filler": """ja | no | ihan | kovasti | noh | niin no | tuota | tota | oo | aa | ai | hmm | hm
        | mm | oho
            | kiitos | kiitti
            | kiitos paljon | siis | mutta | no siis
            | rehellisesti | itseasiassa | hei | moi | no hyva | valitettavasti | ikava kylla | ma | mina
        | mie
            | me | ai niin | oikeastaan | anteeksi | sori""",
    },
}  # fmt: skip

EMOJI: dict[str, str] = {
    "yes": "👍 👌 ✅ ✔ ☑ 💯 🆗 🙌 🤝 👏 🙆 🤙 😍 🤩 🥳 🎉 🔥 🫡 ➕ 🙋 💪",
    "no": "👎 ❌ 🚫 ✖ 🙅 ⛔ 🛑 ❎ 🙎 ➖ 🖕",
    "unknown": "🤷 🤔 😕 🫤 😐 🙃 😬 🧐",
}
"""What an emoji says when it stands alone or only with words that decide nothing."""

SOFT = """ok | okay | okey | okie | okk | kk | k | alright | all right | fine | thats fine | all good | great
    | cool | good | lovely
    | perfect | awesome | excellent | right | true | correct | vale | bueno | bien | muy bien | esta bien
    | perfecto | genial
    | listo | venga | cierto | verdad | хорошо | ладно | ок | окей | оке | отлично | супер | класс | здорово
    | прекрасно | правда
    | точно | понятно | hyva | selva | okei | ok | oki | hienoa | niin | طيب | تمام | حسنا | جيد | ماشي
    | ممتاز
    | اوك | اوكي | جميل
    | رائع | حلو | صح | โอเค | ดี | เค | ดีมาก | ครับ | ค่ะ | คะ | siempre | aina | of course | certainly
    | definitely | absolutely | naturally | obviously | totally | surely | sure | indeed | exactly
    | claro | por supuesto | desde luego | obvio | seguro | naturalmente | absolutamente | definitivamente
    | totalmente
    | конечно | разумеется | естественно | безусловно | однозначно | определенно | точно | именно | давайте
    | давай
    | tietysti | tietenkin | totta kai | tottakai | todellakin | varmasti | ehdottomasti | aivan | toki
    | طبعا | اكيد | بالتأكيد | بالطبع | แน่นอน | อยู่แล้ว | always | wonderful | fantastic | brilliant"""
"""Assent that may be mere politeness: before or after a no it says nothing."""

NEEDS_THE_END = """x | k | y | s | n | j | д | н | xx | 10 4 | i could | escribir | keep it | you wish
    | try again | toimii | un si | un no
    | reach out | تواصلوا | viestia vaan | ทักมา | ติดต่อมา | ماشي الحال | no please | please | pls | plz
    | ju | eso | hecho | proceed | sold | carry on | pass | ohi
    | mainio | mukava | mukavaa
    | erinomainen | kelpaa | guay | chachi | nones | пас | мимо | отказ | ошибка | годится | принято
    | вперед | подходит | устраивает | удобно | неудобно | исключено | сойдет | катит | تم | صار | حاضر
    | كويس | كويسة | زين | مناسب | لسه | لسا | بلاش | فعلا | بالفعل | سم | เปล่า | คราวหน้า | วันหลัง
    | สะดวก | เชิญ | ยินดี | ลุย | ไม่ว่าง | ไม่พร้อม | tietty | sovittu | oui | no chance | bingo
    | otro dia | otro momento | next time | another time | not just now | skip | arre | nel | confirmado
    | encantado | encantada | proceed | justiin | хватит | действуйте | делайте | поехали | погнали
    | حاضر | يناسبني | مرفوض | пойдет | me apunto | jo | laita | pista | voit | voitte | плюс | تقدر
    | ارسل | great | cool | good | lovely
    | perfect | awesome | excellent | right | true | correct | fine
    | bien | bueno
    | perfecto | genial | cierto | verdad | seguro | always | siempre | aina | hyva | niin | varma | hienoa
    | правда | точно
    | отлично | супер | класс | здорово | прекрасно | так | интересно | интересует | всегда | можно | надо
    | нужно | за | против | сам | сама
    | nada | none | nothing | nobody | wrong | never | nadie | ninguno | ninguna | falso | dale | listo
    | works
    | done | hecho
    | جيد | ممتاز | جميل | رائع | حلو | صح | عظيم | غلط | خطأ | صعب | ดี | ถูก | รับ | ผิด | ผ่าน | itse
    | yksin
    | pitaa | saa | kay | on
    | solo | both | wish | puede | puedes | indeed | course | ya | right | main | quiero | queremos | necesito
    | acepto | увы
    | olen | oon | voin | voi | kuuluu | ollaan | tarvitsen | tiedan | ни разу | никогда | никто | ничего
    | хватит"""
"""Words that answer only when their clause ends with them: "good" does, "good luck" does not."""

BARE = "yes yeah yep yup si sip no nope da нет да kylla joo juu ei en نعم ايوه ايوا لا ใช่ ได้ ไม่"
"""Words that decide at the end of a clause too: "I would say yes"."""

BUT = """but | though | although | however | only | just not | as long as | provided | if | pero | aunque
    | solo
    | solo que | siempre que
    | но | только | хотя | однако | если | лишь бы | mutta | mut | tosin | jos | kunhan | لكن | ولكن | بس
    | الا
    | بشرط | شرط | اذا | لو
    | แต่ | แค่ | ถ้า | ยกเว้น | a menos que | unless | except | excepto | кроме | paitsi"""
"""What follows one of these narrows an answer and does not turn it."""

OR = "or | o | или | либо | tai | vai | او | أو | ام | หรือ"

INTENSE = """very | really | so | absolutely | totally | huge | big | great | extremely | gladly and
    | muchisimo | muchisima | enorme
    | con muchisimo | realmente | totalmente | огромным | большим | превеликим | очень | прямо | реально
    | абсолютно | erittain
    | todella | tosi | oikein | aivan | جدا | كثير | كتير | تماما | فعلا | والله | มาก | มากๆ | จริงๆ
    | อย่างยิ่ง"""
"""Words that only make an answer stronger: an answer that is known without them is one with them."""

WISHES = """i want | we want | i would l | id l | would l | i need | quier | quisier | me gustaria | necesito | хоч
    | хотел | хотим | мне нужн | halua | haluu | halui | tahdo | tahto | tarvi | อยาก | ต้องการ | بدي | بدنا | اريد
    | نريد | ابي | ابغ | ودي | عايز | عاوز | ارغب | احتاج | محتاج"""
"""Folded beginnings of a yes that may as well begin a wish of its own."""
