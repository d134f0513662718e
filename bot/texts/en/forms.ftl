# Forms and homes: opened at once or asked step by step, and the client's permanent menu.

form-desk = { $desk }
form-submit = Send
form-cancel = Cancel
form-close = Close
form-opening = One moment …
form-working = Your answers have arrived; the outcome will stand here in a moment.
form-expired = This form took too long to open. Please try once more.
form-refused-request = Slack did not open the form; nothing is lost. Please tell me in a direct message what you need, in your own words.
form-refused-invitation = Slack did not open the form; nothing is lost. Please write the role and the team yourself, for example “/desk invite assistant Berlin”.
form-refused-result = Slack did not open the form; nothing is lost. Please write the task's number and the result yourself: “/desk done 12 the result”.

form-choose = Please choose one of these.
form-required = This cannot be skipped.
form-first = This is the first question. “{ $slash }cancel” ends the form.
form-over = This form is closed.
form-none = No form is open just now.
form-added = Added to what you wrote.
form-cancelled = Cancelled; nothing was sent.
form-left = The form was closed, since no answer came. Begin again whenever you like.

step-asks-hint =
    { $label }
    { $hint }
step-count = Step { $step } of { $of }
option = { $name }
button-back = Back
button-skip = Skip
button-cancel-form = Cancel

form-request = New request
form-request-words = What do you need?
form-request-hint = Say what it is about, by when you need it, and what else we should know.
form-request-urgency = How urgent is it?
form-request-empty = Please write what you need.
request-for-clients = Only clients make requests. “{ $slash }tasks” shows what there is to work on.
request-thanks = Thank you! #{ $number } is a new request. You will have an answer by { $by }.
request-thanks-night = Thank you! #{ $number } is a new request. We open { $opens }, and the team sees it then.
request-made = This form has already become #{ $number }.

form-invitation = Invite somebody
form-invitation-role = As whom?
form-invitation-team = In which team?
form-invitation-hint = Assistants and team leads need one. A client without one is served by team { $team }.
form-invitation-any = No certain team
form-invitation-which = Assistants and team leads belong to one team: choose it.

form-result = Finish #{ $number }
form-result-intro = { $title }, for { $client }
form-result-words = The result for { $client }
form-result-hint = Write what { $client } gets. Without it, { $client } is told that it is done.

menu-new = New request
menu-requests = My requests
menu-person = Talk to a person

person-asked = { $name } would like to talk to a person about #{ $number } “{ $title }”.
person-asked-away = { $name } would like to talk to a person about #{ $number } “{ $title }”. { $holder } has it and is off shift.
person-coming-holder = { $by ->
    [none] { $holder } was told and writes to you about #{ $number }.
   *[other] { $holder } was told and writes to you about #{ $number } by { $by }.
}
person-coming-away = { $by ->
    [none] { $holder } is off shift now. The team was told, and somebody writes to you about #{ $number }.
   *[other] { $holder } is off shift now. The team was told, and somebody writes to you about #{ $number } by { $by }.
}
person-coming-team = { $by ->
    [none] The team was told, and somebody writes to you about #{ $number }.
   *[other] The team was told, and somebody writes to you about #{ $number } by { $by }.
}
person-coming-night = { $by ->
    [none] We open { $opens }. The team is told then, and somebody writes to you about #{ $number }.
   *[other] We open { $opens }. The team is told then, and somebody writes to you about #{ $number } by { $by }.
}
person-new = The team is told that you would like to talk to a person (#{ $number }).
person-for-clients = Only clients can call a person. “{ $slash }who” shows who is on shift.

home-client = Hello { $name }
home-assistant = Hello { $name }
home-lead = Hello { $name }
home-manager = Hello { $name }
home-requests = Your requests:
home-no-requests = You have no open requests. Write what you need in the “Messages” tab beside this one, or press “{ $button }” here.
home-request-held = #{ $number } { $title } – { $status }, with { $holder }
home-request-new = #{ $number } { $title } – { $status }; an answer by { $by }
home-priority = { $line } · { $priority }
home-held = You hold:
home-unclaimed = To be claimed:
home-on-shift = You are on shift in { $team }.
home-off-shift = You are off shift in { $team }.
home-go-on = I am on shift
home-go-off = I am off shift
home-shifts = My shifts
home-who = Who is on shift?
home-tasks = Tasks
home-summary = Summary
home-invite = Invite somebody
home-figures = Today: { $opened } came in, { $done } done · { $late } late · { $unclaimed } unclaimed · { $open } open · { $waiting } waiting for clients
