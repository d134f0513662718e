# Several files that were sent as one, of which some could not go along.

files-left = Of what you sent for #{ $number }, we could not pass on { $files }: { $why }. Please send a link, or smaller parts.
files-not-here = Of what { $client } sent for #{ $number }, { $files } did not get here: { $why }. They were told.
fate-files-left = Of what you sent, { $files } did not reach { $client } (#{ $number }): { $why }.
left-too-large = at most 20 MB go from Telegram, and at most 50 MB to it
left-refused = it cannot be read, or the platform does not take it
