# Что становится с сообщениями, которые автор изменил, удалил или отозвал.

heading-edited = { $heading } (изменено)
heading-correction = Исправление: { $heading }
message-deleted = (Автор удалил это сообщение.)

button-withdraw = Отозвать
button-revisit = Открыть снова
button-leave = Оставить как есть
command-withdraw = отозвать своё сообщение, ответом на него ({ $slash }withdraw); что вы удаляете в Telegram, я не вижу
refused-withdraw = Отозвать сообщение может только тот, кто его написал.
refused-revisit = Открыть снова может только тот, кто это сделал, или руководитель команды.

withdrawn = Отозвано (#{ $number }): переданное сейчас удаляется. Возможно, его уже прочитали. В Telegram можно удалить только последние 48 часов; если что-то придётся оставить, я сообщу.
withdraw-stays = Удалить уже нельзя: ваше сообщение по #{ $number } остаётся там, куда его передали.
withdraw-how = Ответьте на своё сообщение командой «{ $slash }withdraw»: в Telegram цитатой, в Slack в его треде.
withdraw-inside = Это никому не передавалось, поэтому отзывать нечего.
withdraw-already = Это уже отозвано.
client-withdrew = { $client }: отозвано сообщение по #{ $number }.
client-deleted = { $client }: удалено сообщение по #{ $number }. В подробностях оно ещё есть.

edited-after-done = { $client }: сообщение изменено после того, как #{ $number } «{ $title }» было готово. Открыть снова? В подробностях видно, что изменилось.
revisited = #{ $number } снова открыто и у вас.
left-done = #{ $number } остаётся как есть.

details-revisions = #{ $number }: что изменено или отозвано. «[было → стало]» отмечает слова.
    { $revisions }
revision-edited = ✎ { $name }, { $at }: { $words }
revision-deleted = ✂ { $name }, { $at }, удалено: { $words }
revision-withdrawn = ✂ { $name }, { $at }, отозвано: { $words }
