# Quotes: what a request will cost, how long it takes, and what its client says to that.

command-quote = what a request will cost: { $slash }quote #12 3 h 90 EUR layout of the flyer, until Friday
refused-quote = Quotes are made by the staff of the request's team.
refused-answer_quote = A quote is answered by whoever asked for the work, or by the contact of their company.
refused-see_quotes = Quotes are read by both sides and by managers.

button-quote-accept = Accept
button-quote-ask = Ask
button-quote-answer = Answer
button-quote-counter = Other terms
button-quote-decline = Decline
button-quote-withdraw = Withdraw
button-quote-show = Quote { $number }

quote-what = { $what }
quote-price = Price: { $price }
quote-rate = Price: { $rate } an hour, { $sum } in all
quote-time = Time: { $time }
quote-due = Ready by: { $at }
quote-anybody = anybody of the team
quote-whole =
    Quote { $quote } from { $name } for #{ $number } “{ $title }”:
    { $terms }
    { $state }
quote-proposed =
    Proposal { $quote } of { $client } to { $name } for #{ $number } “{ $title }”:
    { $terms }
    { $state }
quote-with-talk =
    { $quote }
    What was said:
    { $lines }
quote-said = { $name }: { $words }
quote-state-open = Valid until { $until }.
quote-state-countered = Other terms were proposed and wait for an answer.
quote-state-accepted = Accepted; it stays as it is.
quote-state-declined = Declined.
quote-state-withdrawn = Withdrawn.
quote-state-replaced = Replaced by a later one.
quote-state-expired = Expired without an answer.
quote-state-lapsed = Another one was accepted instead.

quote-how =
    “{ $slash }quote #12 3 h 90 EUR layout of the flyer, until Friday” quotes a price for #12; for an hour it is “30 EUR/h”. The currency is needed.
    “{ $slash }quote” shows what waits for an answer, “{ $slash }quote show 7” one of them, “{ $slash }quote withdraw 7” takes it back.
quote-how-long = A price for an hour needs the time as well: “30 EUR/h 4 h”.
quote-late = That day has passed. Until when will it be ready?
quote-too-long = That is too long: { $most } characters at most. Please shorten it.
quote-own = That is a request of your own: nobody quotes to themselves.
quote-no-chat = { $client } has never written to the desk alone, and prices are for private chats only. Once they have, please quote again.
quote-only-in-private = Prices are for private chats only, so nothing was kept. Write your quote to me alone.
quote-made =
    Quote { $quote } for #{ $number } “{ $title }” is with { $client }:
    { $terms }
    Valid until { $until }. A new quote takes its place.
quote-none = There is no such quote for you. “{ $slash }quote” shows yours.
quote-none-made = No quote of yours waits for an answer. “{ $slash }quote #12 3 h 90 EUR layout, until Friday” makes one.
quote-none-got = No quote waits for your answer.
quote-list =
    These wait for an answer:
    { $lines }
quote-line = { $quote }. #{ $number } { $title }: { $price }
quote-line-rate = { $quote }. #{ $number } { $title }: { $price } an hour
quote-not-yours = Only whoever made it can take it back.

quote-over-countered = Other terms were proposed for quote { $quote }; they wait for an answer first. “{ $slash }quote” shows them.
quote-over-accepted = Quote { $quote } was accepted already and stays as it is.
quote-over-declined = Quote { $quote } was declined already.
quote-over-withdrawn = Quote { $quote } was withdrawn.
quote-over-replaced = Quote { $quote } was replaced by a later one. “{ $slash }quote” shows it.
quote-over-expired = Quote { $quote } has expired. If you still want it, ask for a new one.
quote-over-lapsed = Another quote was accepted instead of quote { $quote }.
quote-assistant-gone = Whoever made this quote does not work here any more. Please ask for a new one.

quote-accepted =
    Quote { $quote } for #{ $number } “{ $title }” is agreed on, with { $name }:
    { $terms }
quote-accepted-by-client =
    { $by } has accepted your quote { $quote } for #{ $number } “{ $title }”. You can begin:
    { $terms }
quote-accepted-by-assistant =
    { $name } has accepted your terms for #{ $number } “{ $title }” and begins:
    { $terms }
quote-accepted-for-client =
    Quote { $quote } from { $name } for your request #{ $number } “{ $title }” was accepted for your company:
    { $terms }
quote-lapsed = Another quote was accepted for #{ $number } “{ $title }”; yours, { $quote }, is over. Thank you for it.
quote-task-away = A quote of { $name } was accepted for #{ $number } “{ $title }”, so { $name } has it now.
quote-declined = { $client } has declined your quote { $quote } for #{ $number } “{ $title }”.
quote-proposal-declined = { $name } cannot take your terms { $quote } for #{ $number } “{ $title }”.
quote-declined-yours = You have declined quote { $quote } for #{ $number } “{ $title }”.
quote-with-reason = { $said } They write: { $words }
quote-stands =
    Quote { $quote } from { $name } stands as it was:
    { $terms }
    Valid until { $until }.
quote-withdrawn = { $name } has withdrawn quote { $quote } for #{ $number } “{ $title }”.
quote-proposal-withdrawn = { $client } has taken back the terms proposed for #{ $number } “{ $title }”; your quote stands as it was.
quote-withdrawn-yours = You have withdrawn quote { $quote } for #{ $number } “{ $title }”.
quote-counter-how = Which terms would you take? Write for example “{ $slash }quote counter { $quote } 80 EUR until Monday”. What you leave out stays as it is.
quote-countered =
    { $name } reads your terms for #{ $number } “{ $title }” now:
    { $terms }
quote-ask-how = What would you like to ask or answer? Write it as “{ $slash }quote ask { $quote } Is printing included?”. The other side alone reads it.
quote-asks = { $name } on quote { $quote } for #{ $number }: { $words }
quote-asked = Said on quote { $quote }. You will read the answer here.
quote-nobody-hears = The other side of quote { $quote } has no private chat with the desk, so prices cannot be talked about. Please tell the desk's manager.
quote-ends-soon =
    This waits for your answer and ends soon:
    { $quote }
quote-expired-for-client = Quote { $quote } from { $name } for #{ $number } “{ $title }” has expired. If you still want it, ask for a new one in your request.
quote-expired-for-assistant = Your quote { $quote } for #{ $number } “{ $title }” has expired without an answer. “{ $slash }quote #{ $number }” and new terms make another.
proposal-expired-for-client = Nobody has answered your terms { $quote } for #{ $number } “{ $title }” in time, so they are over. Your request stays as it is.
proposal-expired-for-assistant = The terms that { $client } proposed for #{ $number } “{ $title }” have expired.

field-agreed = Agreed
agreed = { $lines }
agreed-line = Quote { $quote }: { $what }{ $time }{ $due }
agreed-time = , { $time }
agreed-due = , by { $at }
confirmation-agreed = Agreed in quote { $quote }: { $price }{ $time }{ $due }

command-quotes = quotes of several assistants, side by side: { $slash }quotes 12, { $slash }quotes 12 all
command-price = name a price of your own: { $slash }price 12 80 EUR until Friday
refused-ask_quotes = Quotes are asked for by whoever made the request, and by the team's leads and managers.
refused-propose = A price of their own is named by whoever made the request, or by the contact of their company.
button-quotes-all = All ({ $count })
button-quotes-one = { $name }
button-quotes-rated = { $name } (★ { $average })
button-quotes-no = I have no quote
button-quotes-compare = Compare
button-quote-accept-number = Accept { $number }
quotes-how = “{ $slash }quotes 12” shows the quotes for #12 side by side or asks for some; “{ $slash }quotes 12 all” asks all who could do it, “{ $slash }quotes 12 Ann, Ben” two of them.
quotes-whom = Who shall say what #{ $number } “{ $title }” costs?
quotes-nobody = There is nobody left whom I could ask for a quote. Your request stays as it is.
quotes-unknown = I know nobody called “{ $name }” here. “{ $slash }quotes 12” shows whom you can ask, by a press.
quotes-asked = Asked for a quote for #{ $number } “{ $title }”: { $count ->
    [one] one assistant
   *[other] { $count } assistants
}. You will read each quote here, and all side by side with “{ $slash }quotes { $number }”.
quotes-wanted =
    { $client } would like a quote for #{ $number } “{ $title }”: what it costs, how long it takes, by when it is ready. Write for example
    “{ $slash }quote #{ $number } 3 h 90 EUR what you will do, until Friday”
quotes-not-asked = Nobody waits for a quote of yours for that request.
quotes-refused-yours = Fine: nobody waits for a quote of yours for #{ $number } “{ $title }” any more.
quotes-refused = { $name } has no quote to make for #{ $number } “{ $title }”.
quotes-compared =
    Quotes for #{ $number } “{ $title }”:
    { $lines }
quotes-none-yet = There is no quote for #{ $number } “{ $title }” yet.
quotes-line = { $quote }. { $name }{ $rated }: { $price }{ $time }{ $due } – { $what }
quotes-line-proposal = { $quote }. Your terms to { $name }: { $price }{ $time }{ $due } – { $what }
quotes-rated = , ★ { $average } ({ $count })
quotes-with-missing =
    { $quotes }
    { $missing }
quotes-missing = Not answered yet: { $names }
quotes-missing-count = Not answered yet: { $count }
quotes-how-far =
    Quotes so far for #{ $number } “{ $title }”: { $count }
    { $missing }
price-how = “{ $slash }price 12 80 EUR until Friday” names your price for #12, and by when you need it. The currency is needed.
price-nobody = I can write to nobody who could take #{ $number } at the moment. Please ask for a person: “{ $slash }person”.
price-kept =
    Your terms for #{ $number } “{ $title }”, { $quote }, are with { $count ->
        [one] one assistant
       *[other] { $count } assistants
    }:
    { $terms }
    If nobody takes them by { $until }, I will tell you.

button-quote-more = Need more time
quote-extra =
    { $name } needs more time for #{ $number } “{ $title }”. Beyond what was agreed, as quote { $quote }:
    { $terms }
    { $state } Without your yes it is not billed.
quote-more-how = How much more? “{ $slash }quote more { $quote } 2 h 60 EUR the tables took longer” asks the client; at an hourly price the time is enough.
quote-more-of-agreed = More time is asked for by whoever does the work, of a quote that was accepted.
quote-more-waits = Quote { $quote } waits for an answer first. “{ $slash }quote withdraw { $quote }” takes it back.
budget-near = { $worked } of the agreed { $agreed } for #{ $number } “{ $title }” are used. If it takes longer, ask the client now: “{ $slash }quote more { $quote } 2 h 60 EUR why”. Time beyond what was agreed is paid to you; it is billed with the client's yes only.
