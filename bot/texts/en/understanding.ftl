### What the desk asks when a client's clear words could be about several requests, or are not quite clear.

meant-which-cancel = Which request do you not need any more?
meant-which-accept = Glad to hear it! Which request looks good?
meant-which-reopen = Which request is not right yet? Without an answer your message becomes a new one in 5 minutes.
meant-nothing = You have no open request, so there is nothing to cancel. If you mean something else, press the button.
meant-perhaps-cancel = Do you not need a request any more? Then press which one. Without an answer your message becomes a new request in 5 minutes.
meant-perhaps-accept = Does a result look good? Then press which one. Without an answer your message becomes a new request in 5 minutes.
meant-perhaps-reopen = Is something not right yet? Then press with which request. Without an answer your message becomes a new one in 5 minutes.
meant-perhaps-status = Do you want to know how far your requests are? Without an answer your message becomes a new request in 5 minutes.
meant-perhaps-person = Do you want to talk to a person? Without an answer your message becomes a new request in 5 minutes.
meant-perhaps-small-talk = Shall we do something about this? Without an answer it becomes a request in 5 minutes.
button-meant = #{ $number } { $title }
button-meant-status = How far are my requests?
button-meant-person = Talk to a person
button-meant-small-talk = No, just a word

field-wanted = Wanted by
confirmation-due = Wanted by { $at } ({ $zone }).
confirmation-footer = { $lines }
command-due = by when you need a request: { $slash }due 12 by Friday 5pm
button-due = Change the date
button-no-due = No date
due-how = By when do you need #{ $number }? Write it in your own words: “{ $slash }due { $number } Friday 5pm”. “{ $slash }due { $number } none” takes the date off.
due-unclear = I do not understand “{ $words }” as a date in the future. Write it like this: “{ $slash }due { $number } Friday 5pm”.
due-set = #{ $number } is wanted by { $at } ({ $zone }).
due-none = #{ $number } has no date any more.

field-category = Category
confirmation-category = Category: { $category }.
command-category = the category of a request: { $slash }category 12
button-category = Category
category-which = Which category is #{ $number }?
category-why = #{ $number } looks like “{ $category }” because of: { $words }. Which category is it?
category-why-rule = #{ $number } is “{ $category }” by a rule for these requests. Which category is it?
category-why-like = #{ $number } looks like “{ $category }”, as #{ $like } was. Which category is it?
category-set = #{ $number } is “{ $category }” now.
refused-categorise = You cannot change the category of this request.
category-writing = Writing
category-editing = Editing
category-web = Web
category-customer-service = Customer service
category-data-entry = Data entry
category-calendar-and-travel = Calendar, travel
category-research = Research
category-bookkeeping = Bookkeeping
category-other = Other
