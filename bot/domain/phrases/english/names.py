"""English: what the names in phrases stand for, how asides begin, and what asks for work."""

NAMES = {
    "JOINS": (
        "and|please|pls|then|but|can|could|or|because|if|who|whom|is|are|has|have|had|will"
        "|would|does|do|did|was|were|to|that|which|whether|when|where|what|how|in|on|at|with"
        "|by|about|from|not|it|we|i|you|he|she|they|doesnt|dont|isnt|wont|cant|still|didnt"
        "|arent|wasnt|never|no|havent|hasnt|needs|need|again"
    ),
    "AND": (
        "(good|great|fine|cool|and|but|so|well|ok|okay|oh|ah|ahh|hm|hmm|right|now|then|also"
        "|um|erm|yes|yeah|yep|no|nope)"
    ),
    "HELLO": (
        "(hi|hello|hey|hiya|dear|morning|good (morning|afternoon|evening|day)) (there|again"
        "|guys|team|all|everyone|everybody|folks)?"
    ),
    "SORRY": (
        "(sorry|apologies|excuse me|unfortunately|sadly|honestly|actually|im afraid|just"
        "|please|pls|plz|kindly|quick question|one question|thanks|thank you|cheers|sorry to "
        "(bother|bug) you|sorry (to|for) (be|being|the)? (a )? (pain|nag|nagging|push|chase"
        "|chasing|trouble)|not to (nag|push)|hate to (bother|bug) you|my (fault|bad|mistake)"
        "|oops|whoops|(i )?can confirm|confirmed|glad to say|good news|wait|hold on|one sec"
        "|you know what|unless im mistaken|as far as (i can|we can) (see|tell)|to be honest"
        "|frankly|(i )?(just )?(wanted|want|would like|d like|wondering|was wondering) (to "
        "(ask|check|know|find out|see)|if|whether)?)"
    ),
    "BYE": (
        "(please|pls|plz|thanks|thank you|thx|cheers|ta|so much|very much|a lot|a bunch|a "
        "million|tons|loads|again|then|now|guys|team|all|already|yet|so far|by any chance|at "
        "the moment|anyway|though|today|btw|sorry|really|at all|after all|for now|for me|to "
        "me|here|everyone|everybody|in advance|mate|everything|for (your|the|all the|all "
        "your) (help|work|effort|efforts|time)|no (rush|hurry|pressure|stress)|any more"
        "|anymore|any longer)"
    ),
    "THE": "(the|my|our|this|that|these|those|your|his|her|their)",
    "TASK": (
        "(request|task|order|job|ticket|thing|stuff|enquiry|inquiry|query|issue|question"
        "|project|message|one|matter|assignment|errand)"
    ),
    "MINE": (
        "(it|this|that|them|these|those|the whole thing|this one|that one|all of (it|this"
        "|that)|THE ((last|latest|previous|earlier|other|first|second|new|old|whole|open) "
        ")?(ANY )?TASK)"
    ),
    "PIECE": "(it|this|that|them|they|(the|this|that|your) ANY ANY? ANY?)",
    "THING": (
        "(it|this|that|them|those|these|everything|THE ANY ANY? ANY? ANY?|(task|request"
        "|number)? NUMBER)"
    ),
    "WHEN": (
        "((from|of|since|that i sent|i sent|i sent you|that i wrote)? (this morning|yesterday"
        "|today|earlier|before|last (week|night|month)|the other day|ANYDAY))"
    ),
    "ANYDAY": "((on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday))",
    "ON": "((on|about|regarding|re|with|for|concerning|of|to) THING)",
    "BODY": "(anyone|anybody|someone|somebody|any of you|one of you)",
    "ME": "(me|us)",
    "WE": "(i|we)",
    "MAY": "(can|could|may|might|would|will)",
    "MORE": "(any more|anymore|any longer|no longer|after all|now|right now|at this point)",
    "HUMAN": (
        "((a |an |the |some |any |your |one of your |my )?((real|actual|live|living|proper"
        "|human|competent) )?(human|human being|humans|person|people|someone|somebody|anyone"
        "|anybody|agent|operator|assistant|colleague|manager|supervisor|boss|team lead|member"
        " of staff|staff|employee|representative|rep|team member|team) ( (real|human|else"
        "|competent|in charge|responsible))?( (of|from|on|in) (your|the) (team|staff|office"
        "|people|company|side))?( of yours)?)"
    ),
    "TALK": "(talk|speak|chat|discuss (this|it|that)|have a (chat|word|call)|get through)",
    "OK": (
        "(good|great|fine|perfect|right|correct|excellent|brilliant|lovely|amazing|awesome"
        "|wonderful|fantastic|super|superb|nice|ok|okay|in order|as it should be|spot on"
        "|beautiful|ideal|solved|sorted|complete|flawless|exactly right|just right|top|fab"
        "|neat)"
    ),
    "VERY": (
        "(very|really|so|just|absolutely|all|totally|perfectly|pretty|extremely|quite|now"
        "|finally|completely|truly|already|quite)"
    ),
    "BAD": (
        "(wrong|incorrect|broken|missing|incomplete|unfinished|off|unusable|misspelled"
        "|misspelt|bad|outdated|faulty|the old one|the wrong one|blurry|cut off|empty|mixed "
        "up|not there|inaccurate)"
    ),
    "STILL": (
        "(still|again|also|all|just|completely|totally|now|clearly|really|simply|partly|somehow)"
    ),
    "WORKS": "(work|open|load|match|fit|add up|function|play|start|download|print)",
    "FLAW": (
        "(typo|typos|mistake|mistakes|error|errors|problem|problems|bug|bugs|issue|issues"
        "|spelling mistake|spelling mistakes|page|pages|part|half|line|attachment|name|number"
        "|image|picture|bit|piece|section|word)"
    ),
}
ASIDE = """
    i|we|it|its|that|thats|this|all|nothing|no|im|ive|were|weve|just|really|so|very|everything
        |because|since|boss|wife|husband|client|customer|colleague|mum|partner|management|team
        |deal|project|event|meeting|turned|no|he|she|they|theyre|my|our|there|theres|the|a|an
        |one|some|not|as|what|instead|plans|somebody|someone|turns|still|wrong|for|in|on|after
        |and|but|too|same|half
"""
OWN = """
    i|we|it|its|that|thats|this|all|nothing|no|im|ive|weve|everything|just|really|very|so
"""
WISH = """
    (can|could|would|will) (you|u|someone|somebody|anyone)
    (i|we) (also )? (need|want|require|would like|d like)
    id like
    wed like
    (i|we|you) (should|must|have to)
    please
    also
    next
    another
    additionally
    furthermore
    instead
    (me|us|him|her|them) (a|an|the|some|two|three)
    book
    write
    draft
    prepare
    translate
    summarise
    summarize
    compare
    remind
    schedule
    arrange
    order
    buy
    print
    pay
    find out
    look for
    put (it|them|this|the|my)
    create
    publish
    tell
    ask
    reply
    answer (him|her|them|the|my)
    send (it|him|her|them|the|a|an)
    make (a|an|the|it|them|me|sure)
"""
