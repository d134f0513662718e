# Strangers in groups and shared channels.

stranger-kept-in-group = Hello { $name }, your message was passed on. To work with us here you need an invitation: open the link you were sent, or write to me alone.
stranger-wrote-in-group = { $name }, who was not invited, wrote in { $place ->
    [none] a group
   *[other] { $place }
}:
stranger-taken-in = { $name } wrote in { $place ->
    [none] a group
   *[other] { $place }
} and is a client now:
