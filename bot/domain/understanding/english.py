"""English: what people write, by what they mean with it. Each example stands between bars."""

SMALL_TALK = """
    hi | hello | hello there | hey | hey there | hey guys | hiya | yo | howdy | hi all | hi team
    hi everyone | hello desk | good morning | good morning everyone | morning | good afternoon
    good evening | good day | good night | evening all | greetings | dear team | nice to meet you
    thanks | thank you | thank you so much | thank you very much | thanks a lot | thanks a million
    many thanks | thx | ty | tysm | cheers | cheers mate | much appreciated | appreciate it
    i really appreciate it | very kind of you | thats very kind | thats so sweet of you
    thanks again | thanks for your help | thank you for the quick reply | thanks for everything
    thanks for letting me know | thanks in advance | thank you for your patience | thank you all
    youre the best | you are amazing | you guys rock | you are a star | you are a lifesaver
    ok | okay | ok thanks | okay great | alright | all right then | sure | fine | got it | noted
    understood | i see | makes sense | sounds good | no problem | no worries | all good | yes | yep
    yeah | yup | right | of course | absolutely | great | cool | cool cool | super | perfect | nice
    awesome | wonderful | lovely | fantastic | brilliant | excellent | wow | wow great | oh nice
    bye | bye bye | goodbye | see you | see ya | see you tomorrow | see you soon | take care | later
    talk to you soon | talk to you later | speak soon | until next time | until tomorrow
    have a nice day | have a great day | have a good one | have a lovely weekend | happy friday
    enjoy your weekend | enjoy your evening | sleep well | good luck | same to you | you too
    likewise | how are you | how are you doing today | hope you are well | hope youre all well
    how was your weekend | hows life | whats up | merry christmas | happy new year | happy birthday
    happy holidays | happy thanksgiving | season greetings | congratulations | congrats | haha | lol
    thats funny | that made me laugh | made my day | lol good one | so funny | what a day
    lovely weather today | its so hot today | its finally friday | its raining again | so tired
    monday again | long day | cant wait for the weekend | i had a great weekend | i am back
    back from holiday | best regards | kind regards | all the best | sincerely | welcome back
    pleasure | my pleasure | you are welcome | youre welcome | sorry | sorry about that | my bad
    oops | hmm | love it | good to know | good stuff | great news | that is great news | good job
    glad to hear it | looking forward to it | looking forward to working with you | just saying hi
    it was nice talking to you | regards | get well soon | thats great thanks | nice one | ta
    enjoy your lunch | going to lunch now | have a good trip | safe travels | what a beautiful day
    hope you had a nice holiday | hope you had a good start to the week | i was only joking
    just kidding | its snowing here | the sun is out | my team won last night | did you see the game
    i will get back to you | will do | talk tomorrow | brb | on my way | in a meeting right now
    hello frontdesk | happy easter | cya | okidoki | okey dokey | hi there team | good on you
    happy monday | happy halloween | hi again | yay | hooray | aww | phew | thumbs up | cheers all
    great working with you | it is always a pleasure | happy to be here | thats kind thank you
"""
CANCEL = """
    never mind | nevermind | nvm | oh never mind | never mind then thanks | forget it | forget that
    forget about it | just forget it | forget what i said | forget i asked | ignore that
    please ignore my last message | disregard my message | disregard that please | cancel | stop
    cancel it | cancel that | cancel this | please cancel | please cancel my request
    cancel the request | cancel my order please | cancel this task | cancel everything
    i want to cancel | id like to cancel my request | can you cancel it please | can we cancel this
    could you please cancel my last request | lets cancel this one | i need to cancel it
    not needed anymore | no longer needed | this is no longer needed | its not needed any more
    i dont need it anymore | i dont need this any longer | i no longer need it | dont need that now
    we dont need it after all | we no longer require this | i wont be needing it anymore
    i do not need this any more | no need anymore | no need to do this | no need thanks
    there is no need to do it now | dont bother | dont bother with it | please dont do it
    please dont do anything | dont do that | you dont have to do it anymore | no need to continue
    you can stop | please stop working on this | stop working on it | you can drop it | drop it
    drop this one please | scrap that | scrap it | lets scrap it | skip it | skip this one
    leave it | just leave it | lets leave it | leave it for now | i changed my mind
    weve changed our minds | changed my mind about this | i decided against it
    we decided not to do it | i have decided to do it myself | i already did it myself
    we solved it ourselves | its solved already | problem solved by itself | it has been sorted
    sorted it out myself | i sorted it myself thanks | already done by my colleague
    somebody else did it | my husband took care of it | my boss has already done it
    i found it myself | found it already thanks | it resolved itself | its off | call it off
    the whole thing is off | plans changed | our plans have changed so please cancel
    the event was cancelled so no need anymore | the client cancelled so we dont need it
    too late now forget it | its too late anyway | withdraw my request | i withdraw the request
    please withdraw it | take it off your list | take that back | i take that back
    please close my request its not needed | delete my request | please delete this task
    remove my request please | my request is obsolete | the task is obsolete | this is obsolete now
    it was a mistake please ignore | sent by mistake | sorry wrong chat ignore this
    that was a mistake forget it | abort | abort it | hold off on that we dont want it
    actually we dont want it anymore | i dont want it anymore | not interested anymore
    we went with someone else | we found another solution | we will do it in house
    no longer relevant | not relevant anymore | its not necessary anymore | not necessary now
    consider it cancelled | you can close it i dont need it | lets not do it after all | false alarm
    please cancel it we have it covered | i would like to withdraw this | undo my request
    kill it | pull the plug on this | the thing i asked for is not needed | lets call it off
"""
STATUS = """
    any news | any news yet | any update | any updates on this | any updates on my request
    is there any news | do you have any news for me | do you have an update | got any updates
    any progress | is there any progress on my request | any luck | any word | any word on this yet
    whats the status | what is the status of my request | status | status please | status update
    whats the status on this | could i get a status update please | can you give me an update
    can you update me | please update me on this | please send me an update | quick update please
    update please | an update would be great | how is it going | how is it going with my request
    hows my request going | hows it coming along | how is it coming along | hows that going
    how are we doing on this | how are things going with my task | how far are you | how far along
    how far have you got | how far along are you with it | where are we | where are we with this
    where do we stand | where does my request stand | where do things stand | wheres my request
    is it done | is it done yet | is it ready | is it ready yet | is my request done
    are you done | are you done yet | are you finished | have you finished | finished yet
    done yet | ready yet | is this finished | did you finish it | have you started
    have you started yet | did you start on it | have you had a chance to look at it
    did you get a chance to look at this | did you manage to do it | did you see my request
    did you get my message | did you receive my request | has anyone looked at it
    has somebody taken it | is somebody working on it | is anyone working on this
    who is working on my request | is anybody on it | are you working on it | are you still on it
    when will it be ready | when will it be done | when will you be done | when can i expect it
    when can i expect an answer | when do i get it | when do i hear from you | when is it ready
    when will i get the result | when will this be finished | how long will it take
    how long does it take | how much longer | how long do i have to wait | how long until its done
    whats taking so long | why does it take so long | whats the eta | eta | do you have an eta
    i am still waiting | still waiting | still waiting for an answer | im waiting since yesterday
    waiting for news | i havent heard anything | i have not heard back yet | no answer yet
    havent heard from you | still nothing | nothing yet | whats going on with my request
    whats happening with my task | what happened to my request | whats up with my order
    just checking in | just checking in on my request | just following up | following up on this
    following up on my earlier message | just wondering how its going | wondering if its done
    checking the status of my request | can you tell me how far it is | can you tell me the status
    could you let me know where we are | let me know how its going | please let me know the status
    will it be done today | will it be ready soon | will i get it today | is it on track
    are we on track | are we still on schedule | everything on track | anything new | anything yet
    what about my request | and my request | i asked yesterday any news | i wrote on monday
    i asked two days ago is it done | ive been waiting for three days | how does it look
    is my stuff ready | bump | ping | gentle reminder | any idea when its done
    how about my request from yesterday | what is the state of my request | any developments
"""
REOPEN = """
    still wrong | its still wrong | this is still wrong | that is wrong | thats wrong | its wrong
    wrong | wrong again | this is not right | its not right | not right yet | still not right
    thats not what i asked for | this is not what i wanted | not what i meant | not what we agreed
    thats not it | this isnt it | not quite | not quite right | not good enough | not correct
    this is incorrect | its incorrect | still incorrect | it doesnt work | doesnt work
    it still doesnt work | still doesnt work | still not working | not working | its not working
    its still broken | still broken | its broken | it is broken again | same problem again
    same problem | same mistake as before | the same error again | the error is still there
    the problem is still there | the problem is back | there is still a mistake
    there is a mistake in it | there are mistakes in it | there are still errors in it
    you made a mistake | you got it wrong | you got the wrong one | wrong file | wrong version
    thats the wrong one | you sent the wrong file | this is the wrong document | wrong one
    you misunderstood | you misunderstood me | i think you misunderstood me | you forgot something
    you forgot half of it | you missed something | you missed the second part | you missed a page
    something is missing | its missing something | half of it is missing | the last part is missing
    its incomplete | its not complete | not complete | its not finished | not finished yet
    its not done | this is not done yet | not done | not fixed | its not fixed | nothing changed
    nothing has changed | i see no change | please do it again | do it again | please redo it
    can you redo this | please redo | try again | please try again | once more please
    please fix it | please correct it | fix it please its wrong | please have another look
    can you look at it again | please check it again | it needs more work | needs more work
    this needs another round | it needs changes | needs corrections | needs to be corrected
    im not happy with it | not happy with this | im not satisfied | i am not satisfied with it
    not satisfied with the result | the result is wrong | the result is not what i expected
    i expected something else | i asked for something else | i wanted something different
    i meant the other one | i wanted the other one | i said the blue one | that was not the task
    please reopen | reopen it | please reopen my request | reopen this task | open it again
    i cant open it | the file doesnt open | the link doesnt work | the link is broken
    its too long please shorten it | its too short | the numbers are wrong | the names are wrong
    the date is wrong | the format is wrong | the second half is missing | unfortunately its wrong
    unfortunately it doesnt work | sorry but this is not right | sorry this is wrong
    hmm thats not it | no thats wrong | nope still wrong | no not like that | not like this
    thats not correct please check | i dont like it | i dont like it please change it
    you did only half of it | you only did the first part | read my message again | a few errors
    please read again what i wrote | you ignored what i said | this is unusable | this is useless
    this is a mess | looks wrong | it looks broken on my phone | it looks wrong to me
    theres something off | something is off | i found a mistake | found two mistakes | typo in it
"""
ACCEPT = """
    looks good | looks good thanks | looks good to me | looks great | looks great thank you
    looks perfect | looks fine | looks fine to me | it looks good | it looks great
    that looks good | this looks great | lgtm | all looks good | everything looks good
    its perfect | thats perfect thank you | this is perfect | it is perfect | just perfect
    perfect thats what i wanted | perfect thats exactly what i needed | exactly what i needed
    exactly what i wanted | thats exactly it | just what i needed | that is what i was looking for
    just what i was looking for | exactly as i wanted it | spot on | spot on thank you | thats it
    thats it thanks | that works | that works for me | that works perfectly | works for me
    works great | it works | it works now | it works now thanks | works now thank you
    now it works | everything works | it all works now | working now | works like a charm
    works fine now | all good now | its all good | its good now | its fine now | its right now
    now its correct | now its right thanks | all correct | everything is correct | thats correct
    this is correct thank you | everything is fine | everything is in order | all fine thanks
    good work | great work | great job | excellent work | nice work | good job on this | well done
    great job thank you | brilliant work | amazing work thank you | excellent job | super job
    i like it | i like it very much | i love it | love it thanks | i really like the result
    we love it | we are happy with it | im happy with it | im happy with the result | very happy
    i am very happy with the result | very satisfied | im satisfied | we are satisfied with it
    im very pleased | really pleased with this | happy with that | happy with it thanks
    accepted | i accept | i accept the result | accept | result accepted | approved | i approve
    approved thanks | its approved | you have my approval | you can close it | you can close this
    please close it all good | you can close the request | the request can be closed
    we can close this one | close it please its done | you may close the task | consider it done
    all done thanks | its done thank you | job done | thats all i needed | thats all thanks
    thats everything i needed | nothing to add | no complaints | no further changes
    no changes needed | nothing to change | no corrections needed | ill take it | we will take it
    we will use it as it is | ship it | good to go | thats great i will use it | ready to use
    got it and its great | i checked it and it is fine | checked it all good | i read it its good
    read it its great | beautiful work | turned out great | it turned out great | came out well
    much better now | thats much better | way better thanks | better now thank you
    this is great thank you | this is excellent | fantastic result | great result | good result
    the text is great | the design is lovely | the file is fine | the list is perfect thank you
    you nailed it | nailed it | couldnt be better | as expected | all as it should be | fixed
    its fixed now thanks | solved thank you | that solved it | that did the trick | problem solved
"""
PERSON = """
    a human please | human please | human | i want a human | i want to talk to a human
    can i talk to a human | can i speak to a human please | i need a human | give me a human
    get me a human | get me a person | real person please | a real person please | a person please
    i want a real person | i want to speak to a person | i want to talk to a real person
    id like to speak with someone | id like to talk to somebody | i would like to talk to a person
    can i talk to someone | can i speak to someone | can i speak with somebody please
    may i speak with someone | could i speak to a member of staff | can i talk to an assistant
    let me talk to somebody | let me speak to a human | let me talk to a real human being
    i need to talk to somebody | i need to speak with someone | i need to talk to a person
    i prefer to talk to a person | id rather talk to a human | id rather speak to a person
    talk to a person | talk to a human | speak to a human | speak to an agent | agent | operator
    connect me to a person | connect me with an operator | connect me with someone
    put me through to someone | please put me through | transfer me to a human | transfer me please
    please connect me to your staff | please have someone call me | can someone call me
    can somebody call me please | please call me | call me | call me please | please call me back
    give me a call | ring me | can somebody ring me | i want someone to call me
    please get somebody to contact me | can someone contact me | can someone get in touch with me
    somebody please contact me | please get in touch with me | could one of you write to me
    is there a person i can talk to | is there anyone there | anyone there | anybody there
    is anybody there | is someone there | is there a human there | is there a real person here
    is there a human here | hello is anyone there | are you a bot | are you a robot
    are you human | are you a real person | am i talking to a bot | am i talking to a machine
    is this a bot | is this a person or a bot | this is a bot right | no bots please
    i dont want to talk to a bot | i dont want to talk to a machine | stop the bot | no robot
    i hate talking to bots | not a bot please | i want someone real | somebody real please
    can i have someone real | get me someone who understands | i want to speak to the manager
    can i speak to your manager | let me talk to your boss | i want to talk to a supervisor
    i need a person to help me | i need somebody to help me with this personally
    can a person help me | can a human answer please | could a human look at this
    please let a human answer | i want to talk to one of you | one of you please
    i want to talk to my assistant | can i talk to my assistant directly | i need to talk to ann
    i want to speak to somebody directly | can we talk on the phone | can we have a call
    can we talk | i want to talk | i want to discuss this with somebody | customer service please
    representative | i want a representative | live agent | live person | live chat please
    a colleague please | someone from your team please | is there someone i could phone
"""
