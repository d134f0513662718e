# Pages behind secret links.

page-summary = Summary: { $team }
page-days = { $since } to { $until }
page-late = Late
page-unclaimed = Unclaimed
page-open = Open
page-waiting = Waiting
page-opened = Came in
page-done = Done
page-people = People
page-person = Name
page-claimed-median = Claimed in
page-nine-of-ten = nine of ten within
page-answered-median = Answered in
page-done-median = Done in
page-task = #{ $number } { $title }
page-lasting = { $time }
page-none = Nothing
page-as-of = As of { $now }. Times are working time: the median, and what nine of ten did not exceed. Whoever has this address can read the page, until { $expires }.
page-end = End this link now
page-gone = This link leads nowhere
page-gone-why = It is over, or it never was. Ask the desk for a new “summary”.
page-promises = Promises kept
page-promises-share = { $kept } / { $promised }
