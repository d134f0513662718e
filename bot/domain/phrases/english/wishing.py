"""English: words that call off a request, ask how far it is, or call a person."""

CANCEL = """
    (please |just)* (close|cancel|leave|drop) (this|it|that|MINE) without WORD*
    (no)? (dont|do not) (do|start|continue|send|book|order|send out|bother) (it|this|that
        |anything)? (please|anymore|after all)*
    WE (take|took) (it|that) back
    (you know what)? forget i (asked|said anything|wrote)
    (we|i) (have|ve|got|weve got|ive got)? got? (it|this|that) (covered|handled|sorted|under
        control) (now|ourselves|myself)?
    (weve|ive) got (it|this) (covered|handled|sorted) (now)?
    (you|u) can stop (now|here|working|the work|with (it|this|that))*
    (never mind|nevermind|nvm|forget|drop|skip|ignore|scrap|scratch|disregard|cancel|withdraw
        |leave|stop|abort |kill|delete|remove|close|abandon|bin|discard) (about)? MINE WHEN?
        (from (the|your) list)?
    (never mind|nevermind|nvm|scratch that|forget it|abort|cancel) (about MINE)?
    (MAY you|id like you to|i want you to|you (can|may|could)|feel free to|lets|WE (want|need
        |would like|d like) to|id like to|WE have to|WE would like to|wed like to|ill|please)
        (just|please|kindly)? (cancel|drop|forget(about)?|withdraw|stop|ignore|disregard|scrap
        |delete|remove|abort|call off |take back) (doing|working on|with)? (MINE|ON) WHEN?
    (please)? (stop|cease|quit) (all)? (work|working)? (on)? (MINE|here)
    (forget|scrap|skip) (about)? THE ANY ANY?
    (cancel|drop|forget|scrap|leave|stop) THE ANY? ANY? (thing|idea|plan|request|task|order|job)
    (WE|you)? (really|actually|do)? (no longer (need|want|require)|(dont|wont|do not|will not
        |didnt) (really|actually)? (need|want|require|be needing)) (THING|your help|any help
        |help with (this|that|it)) MORE?
    (WE)? (dont|do not|wont) (need|want) (it|this|that|them|THING)? MORE
    (its |it is |that is |thats |this is |THING is |THING are |is)? (really)? (not|no longer
        |isnt|arent) (longer)? (needed|necessary|required|relevant|of interest|current|wanted|an
        issue|important) MORE?
    (theres |there is)? no (need|use|point) (to (do|continue|go on|bother|finish|start|proceed)
        |for (it|this|that|THING)|in (doing)?(it|this))? (it|this|that|ANY)? MORE?
    (please)? (dont|do not|no need to|you neednt|you dont need to|you dont have to) (bother
        |worry|do|continue|proceed|carry on |go on|work on|start|trouble yourself) (with |about
        |on)? (it|this|that|MINE|THING)? MORE?
    (its|it is|thats|thats|this is)? (already|all)? (been)? (sorted|taken care of|obsolete|off
        the table|off|moot |irrelevant|settled) (now|already|by (me|us|someone else))?
    (WE|ive|weve)? (have|had)? (already|just|since|now)? (changed (my|our) mind|decided (against
        (it|this|that) |not to do (it|this))|reconsidered|figured (it|that) out|found (it|one
        |THING|another (solution|way|one)) |sorted (it|that|this) (out)?|solved (it|that|this)
        |managed (it)?|fixed (it|that)) (ourselves|myself|on (my|our) own|already|now)?
    (a)? (change|changes) of (plan|plans|mind|heart)
    ((my|our|the))? plans (have)? changed
    (wrong|different) (window|chat|person|number|channel|tab|group)
    (that|this|it) wasnt (meant)?for you
    false alarm
    no thanks leave it
    leave it
    leave it be
    lets leave it
    call it off
    hold off on (that|it|this)
    (better not|rather not|lets not|on second thought|on second thoughts|actually no|actually
        not) (do (it|this|that))? (after all)?
"""
STATUS = """
    (did|have|were|are|could|do|were) (you|u|they|BODY) (guys|already|even|actually|ever
        |finally)* (manage|managed|able|get|got|been able) to WORD WORD*
    (did|have) (you|u) (guys|already|even|actually|ever|finally)* (find|found|reach|reached|book
        |booked|send|sent|call|called|hear from|heard from|contact|contacted|order|ordered|write
        to|talk to|talked to|spoken to|speak to|fix|fixed|sort|sorted|finish|finished|decide
        |decided|get|got|received|make|made|upload|uploaded) (it|them|him|her|that|one|something
        |anything|a ANY|any ANY|an ANY|THING) (out|back|yet|already|for (me|us))*
    how close (are|is|to) (we|you|it|THING) (to)? WORD*
    (am i|are we) next (in line)?
    (is)? (everything|all) (ok|okay|fine|alright|going well|going to plan|under control|on
        track) (with (MINE|my (order|request|booking)))
    (any|some|got any) (joy|luck|success|headway|traction|joy) (ON|yet|so far)*
    have (you|u) (seen|read|got|received|noticed) (it|this|that|my ANY|THING)
    (is there|are there|do you have|have you got|have you|got|you got|is any|theres|any chance
        of|could i get)? (any|some|an|the|more|a) (further|more|new|quick|good|short|first
        |latest|small)? (news|update|updates|progress|word|development|developments |movement
        |eta|info|information|result|results|outcome|feedback|headway|answer|reply|response
        |status) (on your (end|side)|from you|back|for me|yet|already)? (ON|as to ON)? WHEN?
    (any|some) (news|update|word) (when|if|whether) (it|this|that|THING) (will|would|is|might)
        (be)? (done|ready|finished)
    anything (new|yet|to report) ON?
    (how|hows|how is|how are|how s) (is|are|s)? (things|it|this|that|everything|THING)? (going
        |coming along|coming on|progressing|looking|doing |getting on|moving|shaping up|going
        on)? ON?
    (how|hows) (are)? (you|we|they|your (people|team)) (doing|getting on|getting along
        |progressing) ON
    how far (along)? (are|is|have|has|did) (you|we|it|THING|they|everything) (got|gotten|get
        |come|along|advanced)? (ON|so far)?
    how (far|much) (youve|you have|they have|theyve|you|it has|along) (got|gotten|come|are|is
        |you are) (along)? (ON)?
    how much longer (will|does|is|until|till|before|do|must)? (MINE|THE ANY|WE|you)? (is|be|take
        |have to wait|need|going to take|wait|still need|ready|done|finished)*
    how long (will|does|is|until|till|before|do|must) (MINE|THE (translation|text|draft|report)
        |WE|you|THE TASK) (be|take|have to wait|need|going to take|wait|still|ready|done
        |finished|is)+
    (where|wheres) (are|is|do)? (we|you|things|THE TASK|everything) (at|stand|standing|up to
        |now)? ON?
    (where|wheres|where s|where is|where are) THE ANY? (request|task|order|document|documents
        |draft|result|results|file|files|translation|report|text|answer|slides|list|TASK)
    (whats|what is|what s|what are|hows) (new|happening|going on|up|cooking|the
        (current)?(latest|status|state|eta|progress|situation|word|story|timeline|plan|timing
        |state of play|holdup|hold up|delay)) ON?
    (the)? (current)? (status|status update|progress|progress update|update|state of play|eta)
        (report)? (on|of|for|about|regarding)? THING?
    ((can|could|would|may|will) (you|i|we|someone|somebody) |WE (would|d|need|want|just want)
        |id |wed)? (just|please|quickly|kindly|like|love|appreciate)* (to)? (give|send|tell|get
        |have|drop|provide|let|share) (me|us)? (with)? (a|an|the|some)? (quick|short|brief
        |little|small|rough)? (update|status update|status|heads up|headsup|estimate|eta
        |progress report|news|progress|idea) (ON|of THING)?
    (can|could|would) (you|someone|somebody)? (please|just)? (update|brief) (me|us) ON?
    (can|could|would)? (you|someone|somebody)? (please|just|kindly|maybe)* (let (me|us) know
        |tell (me|us))? (how (far|it|things|THING|long)|where|when|if|whether) (you|we|it|things
        |THING|that|they|everything|youve|theyve)? (is|are|be|have|has|will|can|stand|stands
        |going|got|gotten|getting|expect|along|still|will be|take|takes|started|begun|getting on
        |goes|looks|coming along|coming|at|progressing|doing)* (ready|done|finished|started
        |complete|completed|gone through)? ON?
    (is|are|was|were|has|have) THING (already|been|all|finally|any closer|close|nearly|almost)*
        (to being|to)? (done|ready|finished|complete|completed|through|sent|started|sorted|dealt
        with|taken|picked up|assigned|under way|underway|in progress|on track|closer|available)
    (are|is|r) (you|u|we|they|THING|BODY|someone) (already|still|nearly|almost|all)* (done|ready
        |finished|on (it|this|that|track|schedule|time)|working on THING|looking (at|into) THING
        |taking care of THING|dealing with THING) ON?
    (have|has|did|havent|hasnt) (you|u|BODY|they|the team) (guys|people|all|folks)? (already
        |even|actually|managed|had|been able|get|got|gotten|a chance|the chance|time|round
        |around|to|have)* (look|looking|looked|start|started|starting|begin|begun|finish
        |finished|finishing|do|done|doing|work|worked|see|seen|read|take|taken|pick|picked|check
        |checked|receive|received|get|got|on it|to) (on|at|into|with|up|over|to)? (working on)?
        THING?
    (have|did) (you|u) (guys|people)? (started|begun|finished|start|begin|finish)
    (done|ready|finished|started|anything|something) (yet|already|now)
    (so)? (is|are) (it|this|that|they|we) (done|ready|finished|there)
    when (will|can|could|should|do|would|is|are|might|shall) (THING|you|WE) (be|going to|likely
        |about|expected)* (done|ready|finished|complete|completed|with (it|this|that|THING))+
    when (will|can|could|should|do|would|might|shall) WE (expect|have|get|receive|see|hear|count
        on) (it|this|that|the (result|results|outcome|answer|report|draft|text|translation
        |document|documents|file|files|list|slides|presentation)|an answer|a reply|a response
        |something|from you|back from you|news|(my|our|this|that) (TASK|draft|text|translation
        |report|file|document|documents|answer|result|slides)) (back|ready|for (it|this|that))?
    when is THING (going to be|ready|done|finished|due)*
    (when|how soon) (can|could|do|will|should) WE (expect|have|get|see|hear|look forward to)
        (THING|back|from you|something|back from you|an answer|a result)
    will (THING|you|it|WE) (still|be|get|have|manage|make|make it|finish|to finish)* (done|ready
        |finished|THING|it)? (today|tonight|tomorrow|soon|in time|on time|this week|by then|this
        (morning|afternoon|evening)|ANYDAY|(by|before) ANY ANY?)
    (im |i am |we are |were)? (still|just|already)? waiting (to hear)? (back|for (an answer|a
        reply|a response|news|the (result|results)|THING|my ANY)|on (THING|you|this))? (here
        |since ANY ANY?|from you)?
    (ive|weve|i have|we have|been|i|we) (have|been)? waiting (for)? (since)? ANY? ANY? ANY? ON?
    (WE|havent|have not|not|never|didnt|did not|heard)? (yet)? (heard|hear|got|received|gotten
        |seen|had)? (back|anything|nothing|a thing|any reply|any news|an answer|a reply)+ (back
        |from you|from anyone|from BODY|yet|since)* (ON|since ANY ANY?|for ANY ANY?)?
    (still|so far)? (nothing|no (news|answer|reply|response|word|update|result|progress
        |reaction)) (yet|still|so far|from you|back)? ON?
    (WE)? (am |are |im |was)? (just)? (checking|following|touching|circling|chasing|nudging
        |pinging|asking|enquiring|inquiring|wondering|check|follow) (in|up|base|back|again|on)*
        (to see)? (ON|how ANY ANY ANY?|you|where ANY ANY)? (status|progress)? (of THING)?
    (any|some) (idea|clue|estimate|indication|sense|guess|eta) (of|on|as to)? (when|how (long
        |much longer|far|soon)) WORD*
    (has|did|have|is|was) (BODY|someone|somebody|anyone) (else)? (from your team)? (already|yet
        |even|actually)? (taken|picked up|seen|looked at|looked into|started|assigned|got|get
        |gotten|working|on|dealing with|claimed|accepted|read|take|see|look at|pick up
        |handling)+ (to|round to|around to|on|up|with|it)? (THING|looking at THING)?
    did (BODY|you|anyone) (ever)? get (round|around|a chance) to (it|this|that|THING|look ANY
        ANY?|do ANY|see ANY)
    who (is|s|has|took|will be) (working on|handling|dealing with|doing|taken|taking care of
        |looking after|got|looking at)? (THE TASK|it|this|that)
    (what|how) about THE ANY? TASK
    (what|whats) (happened|happening|going on|up|became|become) (to|with|of) THING
    why (is|does|are) (it|this|that|THE TASK) (taking|take) (so|this|that) long
    whats taking (you)? so long
    (friendly|gentle|kind|small|quick|little)? reminder
    (bump|ping|nudge)
    (anyone|anybody|is (anyone|anybody|someone|somebody)) (working)? on (it|this|that|THE TASK)
    (WE)? (asked|wrote|sent|requested) (you|this|for this|it|about this|about it)* (already|ANY
        ANY? ago|WHEN|days ago|twice)
"""
PERSON = """
    (please|pls|just|can i|could i|may i|get|give|bring|send|let|WE (want|need|would like|would
        prefer|prefer|demand)|(id|wed) (like|prefer|rather have)|is there|ask for|want|need
        |with)+ (me|us|have|get|please|to|a word with|through to|talk to|speak to)* HUMAN (to
        talk to|to (speak|talk|chat) (to|with)|WE can TALK (to|with)|who (understands|can help)
        (me|us)?|to (help|contact|call|answer|reply to|assist|look at this|take over) (me|us)?
        |on the (phone|line)|there|here|around|instead|in person)*
    (a |an |the)? (real|actual|live|living|proper)? (human|person|human being|agent|operator)
        (instead|on the phone|here|there)?
    (a |an)? (real|live|living|proper) (human|person|human being|agent|operator|someone|somebody
        |assistant|colleague)
    (please |can you |could you |just)* (put|get) (me|us) in (touch|contact) with HUMAN
    (someone|somebody|anyone) (real|human|else)
    (a|one of your) (colleague|colleagues|staff|people)
    (MAY |WE |id |wed |let |i |to |please |just |instead)* (want|need|like|prefer|rather|wish
        |have to|must|would|d|love|possible for me|me|i|we|us|have a chance|possible|really
        |please|just|urgently|directly)* (to)? TALK (about (it|this|that|THING))? (directly
        |personally|please|in person|urgently)? (to|with) (HUMAN|you|one of you|(the|a|your|my)
        ANY (ANY ANY?)? (who|that|in charge|responsible|of|from) ANY ANY? ANY? ANY?|(the|my)
        (assistant|person|lady|gentleman|guy) (who WORD*)?|the (boss|manager|owner|assistant
        |team)) (about (it|this|that|THING))? (directly|personally|in person|on the phone|by
        phone|over the phone|instead|urgently|right now|now|asap|today)*
    (id |i would |WE |wed)* (rather|prefer|would|want|like|d|need)* (to)? (deal|discuss (it|this
        |that|THING)) with HUMAN (on the phone|directly|in person|personally)*
    (MAY|please|pls|have|get|i want|id like|WE need|ask|let)* (HUMAN|you|one of (you|your (staff
        |team|people|colleagues)))? (of yours|from your team|please|to|just|kindly|else|simply)*
        (call|phone|ring|contact|reach|reply to|answer|write (back)?to|help|text|get (back)?(in
        touch with|to)|get on the phone with|take care of|assist) (me|us) (back|up|personally|in
        person|directly|on the phone|by phone|with (this|it)|today|urgently|soon|asap|on my
        (mobile|cell|phone)|instead)*
    (MAY|please|have|get|i want|ask)* (HUMAN|you|one of (you|your (staff|team|people
        |colleagues))) (please|to|just)* get in touch (with (me|us))? (directly|personally)?
    (please |can you |could you |just)* (put|connect|transfer|pass|hand|switch|forward|refer
        |direct) (me|us)? (on|over|through|back|directly|straight|please)* (to|with)? (HUMAN
        |them|your ANY|the ANY|a ANY ANY?)? (please)?
    (is|are|am|was|isnt|arent) (this|there|it|you|u|i|that|someone|somebody|anyone|anybody)+
        (just|actually|really|even|still|a|talking to|chatting with|writing to|speaking (to
        |with)|dealing with|an|only|also|the|any)* (bot|robot|machine|ai|computer|chatbot|human
        |person|real|real person|real human|bots|robots|automated|automatic|alive|human being
        |somebody real|someone real|anyone|anybody|somebody|someone)+ (there|here|or (not|a (bot
        |human|person|machine))|at all|alive|WE can (talk|speak) (to|with)|answering|behind
        (this|it))*
    (hello)? (is)? (anyone|anybody|someone|somebody|any human|any humans|any people|any real
        people|anyone human|any person) (human |real |alive)? (there|here|home|listening|in
        |around|alive|reading (this|along))+
    (WE |i |im |please)? (really|just)? (dont|do not|hate|stop|no|not|no more|tired of|sick of
        |fed up with|cant stand|cannot stand|am)* (want|like|wish|need|love|going|willing)?
        (to)? (be)? (talk|talking|speak|speaking|chat|chatting|deal|dealing|write|writing|argue
        |arguing|discuss)? (to|with)? (a |an |this |the |any |your)? (bot|bots|robot|robots
        |machine|machines|chatbot|ai|computer|automated (replies|messages|answers))
    (this|thats|that|it|its) (is|s)? (too|very|rather|more)? (complicated|complex|difficult
        |delicate|personal) (for|than) (a|this|the) (bot|machine|robot|chat|computer) (can
        handle)?
    (call|phone|ring) (me|us) (back|up|please|now|asap|urgently|today|on my (mobile|cell))*
    human
    humans
    operator
    agent
    representative
    customer (service|support|care)
    real (human|person)
    live (agent|chat|person|support)
    (WE)? (need|want|would like|d like|prefer)? (a)? (phone|telephone|proper|quick|short)? (call
        |phone call|call back|callback|conversation) (with HUMAN|from (HUMAN|you)|by phone)?
        (please|back)*
"""
