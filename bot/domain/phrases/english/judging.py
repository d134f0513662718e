"""English: words that judge a result."""

REOPEN = """
    PIECE (is|are|has|have|shows|says|contains|reads|looks) still WORD WORD*
    (line|page|row|paragraph|slide|section|column|chapter|item|point|figure) (NUMBER|one|two
        |three|four|five) (is|are|has|was|looks|still)+ WORD WORD*
    (WE)? still (get|see|have|find|getting|seeing|missing) (a|an|the|some|that|this|two|many)*
        (same)? (ANY)? (error|errors|problem|problems|message|mistake|mistakes|typo|typos|old
        ANY|wrong ANY) (message|messages)? (when WORD*|on ANY ANY?|in THING|here|again)*
    (there (is|are)|theres|therere|i (see|found)) (still)? (a|an|some|one|two|three|several
        |many)? ANY ANY? (missing|wrong|left out|cut off|too many|too much|incorrect)
    (it|that|this|the fix|your fix)? (didnt|doesnt|hasnt|did not|has not|does not) (really)?
        (fix|fixed|help|helped|solve|solved|change|changed|make) (it|anything|that|the problem
        |my problem|much|a difference)?
    (this|it|that) (is|s)? still (the (same|old) ANY?|in ANY|not WORD WORD*|WORD)
    not (the|a|an) ANY ANY? WE (agreed on|agreed|wanted|asked for|meant|ordered|needed|had in
        mind)
    (its|thats|this is|it is) not the ANY ANY? WE (agreed on|agreed|wanted|asked for|meant
        |ordered|needed|had in mind)
    (THING |it |there |you |WE |something)? (is|are|s|its|thats|this is|that is|theyre|theres
        |was|were|looks|look|seems|seem|that one is)? STILL* (not)? STILL* BAD (for me)?
    (THING |it |its |this is |its |thats)? (is|are)? (still|again|just|all|also)* (not|isnt
        |arent) (quite|really|yet|at all|even|exactly|completely|fully|what i|entirely)* (right
        |correct|ok|okay|good|good enough|done|finished|complete|fixed|solved|there|working
        |ready|it|what WE (asked|wanted|meant|expected|had in mind|agreed|need|needed|ordered
        |said|requested)(for)?|happy|satisfied|usable|acceptable|resolved|up to date|legible)
        (yet)?
    (its |thats |this is |that is |it is)? not (quite|really|exactly|at all)? (it|what WE (asked
        |wanted|meant|expected|had in mind|agreed|need|needed|ordered|requested)(for| on)?|there
        |right|that|like (this|that)|good enough) (yet)?
    (THING|this|it|that) (isnt|wasnt|is not|was not) what WE (asked|wanted|meant|expected|agreed
        |need|needed|ordered|requested)(for| on)?
    PIECE? (still|really|again|just)* (doesnt|does not|dont|wont|will not|cant|didnt|isnt|is
        not) (even|still|really|seem to|want to)? (work|working|WORKS|look right|look good|look
        ok|look like it|be opened|make sense|help) (properly|correctly|at all|on my (phone
        |laptop|computer|screen|side)|for me|yet)?
    (still|again) (not working|broken|wrong|incorrect|missing|bad|buggy|not right|not ok) (for
        me)?
    (WE)? (cant|cannot|can not|am unable to|could not|couldnt) (open|read|see|access|download
        |play|use) (THING|it)
    (youve|you have|you|u|your team) (still|only|clearly|just|also|completely|again|probably
        |seem to have|must have|have)* (forgot|forgotten|missed|left out|ignored|skipped
        |misunderstood|mixed up|got|sent|made|overlooked|misread|used|spelled|attached) (me|us)?
        (THING|it|half of (it|them)|some ANY?|something|one ANY?|the ANY ANY? ANY?|a (few
        |couple of)?FLAW|FLAW|ANY of it|my ANY)? (wrong)? (again)?
    (THING|theres|there is|there are|there|still|theres still|WE (can)?(see|found|spotted
        |noticed)|i still see|one|and)* (is|are)? (still|at least|also)? (a|an|some|one|two
        |three|several|many|a few|a couple of|the same|another|the|no)* FLAW (is|are)? (left|in
        (it|there|THING)|on THING|still there|back|remains|remain|remaining|again|missing
        |persists|persist|at the end)
    (there is|there are|theres|theres still|i see|i found|found|still)+ (still|at least|also)?
        (a|an|some|one|two|three|several|many|a few|a couple of|the same|another)* (small|big
        |little|spelling|minor|stupid|silly)? FLAW (in (it|there|THING)|on THING|left|with (it
        |THING))?
    (unfortunately|sadly|but)? (the|same|this|that) (same)? (problem|issue|error|bug|mistake)
        (is|still)? (persists|remains|back|again|there|still there|still exists|came back|as
        before|not solved|not fixed|unsolved|happens again|reappeared)?
    (the)? same (old)? (problem|issue|error|bug|mistake|story|thing) (as (before|last time)
        |again|here)?
    (half|part|parts|some|most|a page|one page|the (end|rest|last|first|second|third) ANY? ANY?
        |a lot|something|ANY) (of (it|THING|them))? (is|are|was|were|has been|were|still)*
        (missing|wrong|incomplete|cut off|lost|gone|never (touched|done|changed|translated)|not
        (there|done|translated|changed|included))
    (nothing|not much|hardly anything) (has |was |is)? (changed|happened|improved|been done
        |different|better) (ON|on my (side|end))?
    (please |you can)? reopen (it|this|MINE)?
    (please)? (have|take) another (look|go|try|stab|pass) (at (it|this|THING))?
    (WE)? (am|are|im|were|still)? (really|still|very)? (not (really|very|quite)? (happy
        |satisfied|pleased|convinced)|unhappy|dissatisfied|disappointed) (with (it|this|that
        |THING|how it ANY ANY?|what ANY ANY?)|at all|yet)+
    (im|i am|were|we are|were|WE) (really|still|very)? (not (really|very|at all|quite|so)?
        (happy|satisfied|pleased|convinced)|unhappy|dissatisfied|disappointed) (with (it|this
        |that|THING))?
    (it|this|THING|the result|still)? (still)? (needs|need|requires|could use|wants) (some|a bit
        |a little|a lot|a few|much|more|another)* (more|work|changes|corrections|tweaks|tweaking
        |round|improvement|fixing|revision|rework|adjustments|polish|editing|to be (redone|fixed
        |corrected|revised))+
    (WE |but)? (meant|wanted|asked for|said|needed|ordered|expected) (the |a |an |it)? ANY? ANY?
        ANY? (instead|one|version|not (this|that|ANY)|file|page)
    (wrong|bad|old|outdated) (ANY|ANY ANY)
    (thats|that is|this is|its|it is|you (have|used|sent))? (the|a|an) (wrong|old|outdated
        |incorrect|previous|same) (ANY|ANY ANY) (again)?
    (its|it is|this is|theyre) (too|way too|much too|far too) (long|short|big|small|formal
        |informal|dark|bright|vague|general|complicated)
    (i |we)? (dont|do not|didnt) (really)? (like|love) (it|this|that|THING) (at all|like this
        |that much|yet)?
    (the |my |our)? (problem|issue|error|bug|mistake) (is|has)? (still)? (there|not
        (been)?(solved|fixed|resolved|gone)|back|remains|persists)
"""
REDO = """
    (please|can you|could you|kindly|you (need|have) to|lets|will you|would you)* (try|redo|do
        |fix|correct|check|reopen|revise|rework|look at|have another (look|go|try)|have a second
        look|give it another (go|try)|go over|take another look|repair|change) (it|this|that
        |MINE|at (it|this))? (again|please|once more|one more time|properly|back)+
    (please|can you|could you|kindly|would you)* (redo|fix|correct|reopen|revise|rework|repair)
        (it|this|that|MINE)
    (please)? (read|check) (what|my (message|words|request|brief)|again what|it) (WE wrote|again
        |properly|carefully|WE asked|once more)*
    (try|do it|wrong) (again|once more)
    not (fixed|solved|done|finished|complete|resolved)
    incomplete
    (still|but) (incomplete|unfinished|unsolved|unresolved)
"""
ACCEPT = """
    (it|this|that|THING|everything)? (reads|looks|sounds|feels|works) VERY* (OK|better) (now
        |already|than before|to (me|us))*
    (exactly|just|precisely)? (like|as) WE (imagined|wanted|hoped|expected|asked|pictured
        |described) (it)?
    (it|this|that|all|everything|THING|its|thats|this one|both|they|theyre|these)? (now)? (looks
        |look|is|are|was|seems|reads|came out|turned out|has come out|sounds|s|feels|comes out)
        VERY* OK (and VERY* OK)? (now|like (this|that)|as (it|they) (is|are)|again|for (me|us)
        |with (me|us)|to (me|us)|already|too)?
    (its|thats|theyre|all|everything|everythings|this is) VERY* OK (now|like (this|that)|as (it
        |they) (is|are)|again|for (me|us)|to (me|us)|by (me|us)|with (me|us)|too)?
    (thats|that is|this is|its|it is|just|exactly|precisely|really|absolutely|VERY|OK)* (exactly
        |just|precisely)? (what|as|how|the way|like) WE (wanted|needed|asked for|asked|was
        looking for|were looking for|had in mind|meant|hoped for|imagined|expected|wished|hoped
        |like|need|had hoped) (it|for)?
    (fine|good|ok|okay|great|perfect|works|all good|alright) (by|for|with) (me|us)
    (it|this|that|THING|everything|all|its|theyre|now|they)? (now)? (finally)? (works|work
        |working|works again|does the job|did it|does it|did the trick|does the trick|solves (it
        |that|this|the problem|my problem)|solved (it|that|this|the problem|my problem)|helped
        |helps|fixed (it|that|the problem)|opens|loads|does what it should) (now|again|perfectly
        |fine|like a charm|great|well|nicely|for (me|us)|really|smoothly|as it should|as
        expected|too|a lot|VERY)*
    (it|its|this|that|THING|everything) (is|are|s)? (back and)? (now|finally|all)? (working
        |fixed|solved|sorted|resolved|running|done|settled|up) (now|again|perfectly|fine|great
        |well|nicely)*
    (such)? (a)? VERY? (good|great|excellent|super|superb|nice|amazing|awesome|brilliant
        |fantastic|wonderful|outstanding|perfect|lovely|fab|top|solid|beautiful|impressive|fine)
        (work|job|result|results|stuff|solution|one|translation|text|report|design|job on (this
        |that|THING)) (as always|everyone|team|by (you|your team)|indeed|ON)*
    (well|nicely|beautifully|perfectly|very well|greatly) (done|written|made|put|designed
        |executed) (team|everyone|ANY)?
    (WE |im |i am |were |we are |am |are)+ (all |both)? VERY* (happy|satisfied|pleased|delighted
        |content|impressed|thrilled|good|glad) (with (it|this|that|THING|everything|how (it|this
        |that|they|everything) (turned|came) out|what you (did|made|sent))|now|about it)*
    (VERY|totally|completely|im)* (happy|satisfied|pleased|delighted|thrilled) (with (it|this
        |that|THING|the ANY|everything|how (it|this|that|they|everything) (turned|came) out))
    (WE)? (VERY|do)? (love|like|adore|loved|liked) (it|this|that|THING|how it (turned|came) out
        |everything) (VERY|much|a lot|as it is)*
    (WE |ive |weve |its |hereby |all)* (have)? (accept|accepted|approve|approved|sign off|signed
        off|confirm|confirmed|happy to accept|agreed) (it|this|that|MINE|the (result|results
        |text|draft|work|version|design|translation|report|final version)|as is|as it is|on our
        side|from (me|us|our side|my side))*
    (you|we|u)? (can|may|could|should|please|lets|feel free to)* (close|mark|consider|archive
        |tick off|call) (it|this|that|MINE|this one|the (ticket|task|request|case)) (as)? (now
        |closed|done|finished|complete|completed|as done|off|resolved|solved)?
    (case|ticket|task|request|job|matter) (is)? (closed|done|solved|completed|finished|complete)
    (WE |ill |well |id)? (will)? (take|use|keep|publish|leave|go with|send) (it|this|that|them
        |this one|that one) (like (this|that)|as (it)?is|just like that|out like this|then)*
    (thats|that is|that was|this is)? (all|everything|just what|exactly what) (that)? (WE)?
        (needed|wanted|need|was after|required|asked for)
    (no|nothing|without)+ (further|more|other|to|any|else)* (changes|comments|complaints
        |corrections|objections|questions|notes|remarks|issues|edits|add|change|complain about
        |improve|correct|say|criticise|fix) (needed|necessary|required|from (me|us|my side|our
        side)|at all|here|left)*
    (WE have |i ve |ive)? (nothing|no (comments|complaints|notes|changes|objections|questions
        |remarks)) (to (add|change|complain about|improve|say)|more to add|left)*
    (WE |ive |weve)? (have)? (now|just)? (checked|read|reviewed|tested|tried|looked at|looked
        through|gone through|been through|received|got|had a look at) (it|this|everything|THING
        |all|through)* (and)? (now)? (VERY|its|it is|all|everything|everything is|looks|it all
        |its all|it works|no complaints|found nothing|seems|thats)* OK?
    (received|got it) (and (its|all)? OK|with thanks)
    (it|this|that|THING)? (reads|looks|is|sounds|works)? (much|way|so much|a lot|far|loads)
        better (now|than before|this way|like this)*
    (you)? (nailed|aced|cracked|smashed|hit) it
    lgtm
    (spot|bang|right|dead) on
    (job|mission|all) (done|accomplished|finished)
    sign off
    signed off
    (good|ready|clear) to go
    ship it
    ten out of ten
    (that|this|it) (is|was|s)? (VERY)? (helpful|useful|just the job|the one|it)
    (could|couldnt) not? (be|have (been|done|asked for)) (any)? better (it|myself)?
"""
