# Staff who are clients as well.

welcome-also-client = { $name }, you can ask for work here as well now. Nothing that you write becomes a request by itself: send “{ $slash }new” and what you need, or press “{ button-own-new }” when the desk asks to whom you write.
welcome-both = { $welcome } Your own requests go on. From now on nothing that you write becomes one by itself: send “{ $slash }new” and what you need, or press “{ button-own-new }” when the desk asks to whom you write.
own-or-nobody = You hold no task, so this went to nobody yet. Is it a request of your own?
button-own = My #{ $number } { $title }
button-own-new = A request of my own
home-own = You asked for:
