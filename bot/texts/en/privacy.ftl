# What not everybody may read.

card-hidden = •••• is hidden here. Whoever may answer the client reads it with Details.
details-withheld = #{ $number }: what the card hides. Please keep it to yourself.
    { $lines }
withheld-line = { $name }, { $at }: { $words }
