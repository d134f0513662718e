# Табели: сданы, утверждены или возвращены, и что это значит для записей.

command-timesheet = табель за неделю и его сдача: { $slash }timesheet, { $slash }timesheet submit last
button-timesheet-submit = Сдать
button-timesheet-recall = Отозвать
button-timesheet-approve = Утвердить
button-timesheet-return = Вернуть
button-timesheet-show = { $number }: { $name }
refused-timesheet = Табели — только для сотрудников.
refused-judge_hours = Часы утверждают руководители команд и менеджеры.

time-handed-in = Эта неделя сдана и ждёт утверждения. «{ $slash }timesheet recall» отзовёт её, прошлую неделю — «{ $slash }timesheet recall last».
time-approved = Эта неделя утверждена и остаётся как есть. «{ $slash }time fix { $entry } 1ч причина» запишет разницу в более позднюю.
time-fix-original = Это само по себе исправление. «{ $slash }time fix { $entry } 1ч причина» скажет, как верно, «{ $slash }time undo» отменит исправление.
time-same = Столько там уже и есть.
time-added-late =
    Записано на { $day }. Та неделя закрыта, поэтому это засчитано в неделе с { $week }:
    { $line }
time-corrected =
    Та неделя утверждена, поэтому там остаётся:
    { $before }
    а в неделе с { $week } это исправляет:
    { $after }

timesheet-how =
    «{ $slash }timesheet» показывает вашу неделю, «{ $slash }timesheet last» — прошлую, «{ $slash }timesheet 2026-11-16» — ту, в которой этот день.
    «{ $slash }timesheet submit last» сдаёт её, «{ $slash }timesheet recall last» отзывает.
    Руководителям: «{ $slash }timesheet review», «{ $slash }timesheet approve 5», «{ $slash }timesheet return 5 нет вторника».
timesheet-whose = Табель: { $name }
timesheet-week =
    с { $from } по { $to }: { $sum }
    { $days }
timesheet-state-open = Ещё не сдан.
timesheet-state-submitted = Сдан как табель { $sheet }, ждёт утверждения.
timesheet-state-returned = Возвращён: { $comment }
timesheet-state-approved = Утверждён как табель { $sheet }.
timesheet-state-own = Утверждён как табель { $sheet }: единственный менеджер утвердил собственные часы.
timesheet-none = Такого табеля для вас нет.
timesheet-not-yours = Сдать табель или отозвать его может только тот, кто работал.
timesheet-empty = На эту неделю ничего не записано, сдавать нечего.
timesheet-timer-runs = Таймер, запущенный на той неделе, ещё идёт. «{ $slash }timer stop» остановит его; потом сдайте неделю.
timesheet-submitted = Сдано: { $sum }. Теперь это может утвердить: { $names }.
timesheet-submitted-nobody = Сдано: { $sum }. Мне некому написать, кто может это утвердить; сообщите, пожалуйста, руководителю.
timesheet-to-judge =
    На утверждение:
    { $sheet }
timesheet-recalled = Отозвано. Запишите то, чего не хватает, и сдайте снова.
timesheet-not-handed-in = Этот табель не сдан.
timesheet-approved-already = Этот табель уже утверждён и остаётся как есть.
timesheet-own = Собственные часы никто не утверждает. Это сделает другой руководитель или менеджер.
timesheet-changed = Неделя уже не та, что была сдана ({ $name }). Попросите, пожалуйста, сдать её снова.
timesheet-return-how = Что нужно изменить? «{ $slash }timesheet return { $sheet } нет вторника» передаст это ({ $name }).
timesheet-approved-said = Утверждено: { $sum }, { $name }, неделя с { $week }.
timesheet-approved-own = Утверждено с пометкой, что это ваши собственные часы: { $sum }, неделя с { $week }.
timesheet-returned-said = Возвращено с вашим комментарием: { $name }.
timesheet-approved-news = Ваш табель за неделю с { $week } утверждён ({ $by }): { $sum }.
timesheet-returned-news = Ваш табель за неделю с { $week } возвращён ({ $by }): { $comment } Когда всё будет верно, сдайте его снова: «{ $slash }timesheet»
timesheet-nothing-waits = Вас не ждёт ни один табель.
timesheet-waiting =
    Вас ждут:
    { $lines }
timesheet-line = { $sheet }. { $name }, неделя с { $week }: { $sum }

export-bad-day = «{ $day }» — не день. Напишите его так: 2026-11-26.
export-days-reversed = { $since } позже, чем { $until }. Укажите более ранний день в --from.
export-no-file = Не удаётся записать { $file }. Укажите файл в существующей папке, в которую можно писать.
export-written = { $rows ->
    [one] В { $file } записана { $rows } строка.
    [few] В { $file } записано { $rows } строки.
   *[many] В { $file } записано { $rows } строк.
}
