# Fremde in Gruppen und geteilten Kanälen.

stranger-kept-in-group = Hallo { $name }, Ihre Nachricht wurde weitergegeben. Um hier mit uns zu arbeiten, brauchen Sie eine Einladung: Öffnen Sie den Link, den Sie bekommen haben, oder schreiben Sie mir allein.
stranger-wrote-in-group = { $name }, ohne Einladung, schrieb in { $place ->
    [none] einer Gruppe
   *[other] { $place }
}:
stranger-taken-in = { $name } schrieb in { $place ->
    [none] einer Gruppe
   *[other] { $place }
} und gehört jetzt zu den Kunden:
