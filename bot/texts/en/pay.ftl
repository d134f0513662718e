# Contracts: what assistants are paid and companies billed, and from when until when.

command-contract = what is agreed on pay; managers: { $slash }contract Luis 18 EUR an hour from 1 Jan
refused-contract = Contracts are for staff.
refused-agree = Contracts are made by managers. “{ $slash }contract” shows yours.

contract-how =
    I read no agreement in that. For assistants, for example:
    “{ $slash }contract Luis 18 EUR an hour from 1 Jan”, “… 25 EUR a task for web tasks”, “… 60 % of quotes”, “… 2,400 EUR a month, employee”, “… 25,000 EUR a year”, “… commission 5 %, 8 % above 10,000 EUR”, “… deduction 21 % Tax”, “… benefit 49 EUR a month Travel”, “… milestone 500 EUR First draft”, “… once -20 EUR Counted twice”, “… unpaid until 15 Jan”, “… fortnightly”, “… exclusive to Acme”
    For companies: “{ $slash }contract Acme 30 EUR an hour”, “… 40 EUR an hour by Luis”, “… 900 EUR a month”, “… retainer 10 h 300 EUR overrun 35 carry 5 for 2 months”, “… free”, “… quarter hours”, “… shown”
    “{ $slash }contract end 5 on 31 Dec”, “{ $slash }contract end Luis”, “{ $slash }contract reached 7”
contract-who = I know nobody of that name. Begin with one of the staff, a company, or a client without one: “{ $slash }contract Luis 18 EUR an hour”
contract-which = Who is meant: { $names }? Write the whole name.
contract-no-day = There is no such day. Write it as “1 Jan” or “2027-01-01”.
contract-days-reversed = { $until } is before { $since }. The first day comes first.
contract-unclear = I understand all but “{ $words }”. Please leave it out or say it otherwise; “{ $slash }contract” with a name and nothing else shows what is agreed.
contract-no-scope = “{ $words }” is no company, no category and none of the staff that I know.
contract-none = There are no contracts yet. “{ $slash }contract Luis 18 EUR an hour” makes the first.
contract-none-own = No contract with you is written down here. Your manager can do that.
contract-none-with = There is no contract with { $name } yet. Say what is agreed: “18 EUR an hour from 1 Jan”.
contract-which-currency = In which currency? Say it with the first agreement: “18 EUR an hour”.
contract-other-currency = The contract with { $name } is in { $currency }, and a contract has one currency. End it first; then another one can begin.
contract-not-pay = That is no pay: { $name } is one of the staff. Retainers are for companies.
contract-not-bill = That is for the staff, and { $name } is billed: by the hour, by month or year, by a retainer, once, or free.
contract-other-side =
    That does not go with { $name }. Of assistants one can say “employee”, “contractor” and “exclusive to Acme”, of companies “quarter hours”, “shown” and “hidden”.
contract-monthly-only = A retainer is for a month, so its bill is monthly.
contract-employees-only = Benefits and deductions are for employees. If { $name } is one, add “employee”.
contract-name-it = What is that deduction called? “deduction 21 % Tax”
contracts =
    Contracts
    { $lines }
contract-head-pay = { $contract }. { $name } is paid in { $currency }
contract-head-bill = { $contract }. { $name } is billed in { $currency }
contract-head-billed = { $contract }. Work of { $name } is billed in { $currency }, where nothing else is agreed
contract-ended-head = { $contract }. { $name }, in { $currency }, until { $until }
contract-settings = { $first }; { $second }
contract-rhythm-weekly = Weekly
contract-rhythm-fortnightly = Every two weeks
contract-rhythm-monthly = Monthly
contract-employee = employee
contract-contractor = contractor
contract-exclusive = Works for { $company } alone
contract-rounding-minute = Time is rounded to the minute, once for a task and a day
contract-rounding-quarter = Time is rounded up to the quarter hour, once for a task and a day
contract-shown = Its contact sees hours and bills
contract-hidden = Its contact sees no hours and bills
contract-no-terms = Nothing is agreed for today or later.
contract-agreed =
    Agreed with { $name }:
    { $lines }

    { $contract }
contract-settings-said =
    Written down.
    { $contract }
contract-ended = The contract with { $name } ends with { $day }.
contract-end-how = What ends? “{ $slash }contract end 5” ends the agreement with that number, “{ $slash }contract end Luis on 31 Dec” the whole contract.
contract-reach-how = Which milestone? “{ $slash }contract reached 7” takes its number; “{ $slash }contract” lists them.
milestone-reached = Reached: { $line }
milestone-reached-already = That is reached or ended already.
terms-replaced = Instead of { $line }
terms-ended = Ended: { $line }
terms-ended-already = That ends by then already.
terms-line = { $terms }. { $what }, { $days }
terms-for = { $what } for { $scope }
terms-both = { $one }, { $other }
terms-since = from { $since }
terms-between = { $since } to { $until }
terms-on = on { $day }
terms-not-reached = not reached yet
terms-hourly = { $amount } an hour
terms-task = { $amount } a task
terms-quote = { $percent } % of accepted quotes
terms-fixed-month = { $amount } a month
terms-fixed-year = { $amount } a year
terms-salary-month = Salary of { $amount } a month
terms-salary-year = Salary of { $amount } a year
terms-benefit-month = Benefit of { $amount } a month: { $name }
terms-benefit-year = Benefit of { $amount } a year: { $name }
terms-deduction-month = Deduction of { $amount } a month: { $name }
terms-deduction-year = Deduction of { $amount } a year: { $name }
terms-share = Deduction of { $percent } % of what is earned: { $name }
terms-tier-first = { $percent } %
terms-tier = { $percent } % above { $above }
terms-commission = Commission on what is billed: { $lines }
terms-once = { $amount } once: { $name }
terms-retainer = Retainer of { $hours } a month for { $fee }, then { $overrun } an hour
terms-retainer-carried = { $months ->
    [one] Retainer of { $hours } a month for { $fee }, then { $overrun } an hour; up to { $cap } are carried over for { $months } month
   *[other] Retainer of { $hours } a month for { $fee }, then { $overrun } an hour; up to { $cap } are carried over for { $months } months
}
terms-unpaid = Unpaid
terms-free = Free
