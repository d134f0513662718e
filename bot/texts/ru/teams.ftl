# Команды: когда они работают, в какие дни нет и кто это изменил.

command-opening = когда работает команда: { $slash }opening пн-пт 9-17
refused-opening = Часы работы — дело менеджеров, а для своей команды и её руководителя.
opening =
    { $lines }

    «{ $slash }opening пн-пт 9-17» задаёт неделю, «{ $slash }opening 24 декабря 9-12» или «{ $slash }opening с 24 декабря по 2 января закрыто» — отдельные дни, «{ $slash }opening отменить 24 декабря» возвращает их, «{ $slash }opening праздники RU» закрывает на праздники.
opening-of =
    { $team } работает ({ $zone }):
    { $lines }
opening-with =
    { $said }
    { $holidays }
opening-closed-line = • { $days } закрыто
opening-more =
    { $count ->
        [one] • … и ещё { $count }
        [few] • … и ещё { $count }
       *[other] • … и ещё { $count }
    }
opening-holidays =
    Закрыто в праздники ({ $region }), ближайшие:
    { $lines }
opening-holiday-line = • { $day } { $name }
opening-set =
    { $said }

    Так будет с этого момента. Уже обещанные сроки не меняются.
opening-which-team = Часы работы какой команды? Есть: { $names }. «{ $slash }opening Berlin пн-пт 9-17»
opening-unclear = Не понимаю «{ $words }». Напишите, пожалуйста, дни и время: «{ $slash }opening пн-пт 9-12, 13-17» или один день: «{ $slash }opening 24 декабря закрыто». Ничего не изменено.
opening-long = «{ $words }» — это ночь длиннее 14 часов. Напишите, пожалуйста, 9-17 для дня, 21-5 для ночи. Ничего не изменено.
opening-zone = Часового пояса «{ $words }» я не знаю. Напишите, пожалуйста, например Europe/Berlin. Ничего не изменено.
opening-region = Праздников для «{ $region }» я не знаю. Напишите, пожалуйста, две буквы страны и регион, где праздники другие: «{ $slash }opening праздники RU», «{ $slash }opening праздники DE-BY». Ничего не изменено.
opening-parts = Региона «{ $region }» я не знаю. В этой стране есть: { $parts }. Ничего не изменено.
opening-too-many = Отдельных дней стало бы больше { $most }. Пожалуйста, сначала верните часть из них: «{ $slash }opening отменить 24 декабря».
opening-never = Тогда { $team } не работала бы ни в один день недели, и ни один обещанный срок не наступил бы. Ничего не изменено. Выходные пишут так: «{ $slash }opening с 24 декабря по 2 января закрыто».
opening-too-little = Тогда { $team } работала бы { $week } в неделю — слишком мало для того, что обещано ({ $promised }). Ничего не изменено. «{ $slash }targets» показывает обещанные сроки.
opening-renewed =
    Праздники до конца { $year } теперь учтены в часах работы.
    { $said }
opening-region-gone = Праздников для { $region } я больше не знаю. С { $year } года { $team } работает в эти дни, пока кто-нибудь не задаст другие: «{ $slash }opening { $team } праздники RU».
team-changed-by =
    Настройки вашей команды изменены, это сделал(а) { $by }:
    { $said }
team-settings =
    { $parts }
team-undone =
    Всё снова как было.
    { $said }
team-undone-by =
    Последнее изменение настроек вашей команды отменено, это сделал(а) { $by }:
    { $said }
