# Was nicht alle lesen dürfen.

card-hidden = •••• ist hier verborgen. Wer dem Kunden antworten darf, liest es unter „Details“.
details-withheld = #{ $number }: was die Karte verbirgt. Bitte behalten Sie es für sich.
    { $lines }
withheld-line = { $name }, { $at }: { $words }
