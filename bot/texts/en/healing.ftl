# Places that broke and what took their place.

# What a topic is called that takes the place of one that is gone.
topic-name = Requests
topic-replaced = The topic of team { $team } is no longer there, so I opened a new one that is called after the team. Its open tasks are shown there, and new ones will be. Write “{ $slash }team { $team }” in another topic, if they are to appear there instead.
card-again = The earlier message of #{ $number } was deleted, so this thread takes its place. Please go on here.

field-reach = Reach
reach-waits = cannot be reached; messages wait
fate-left = Not delivered: { $client } cannot be reached on Slack any more (#{ $number }); the account may be deactivated. It goes out if they return.
