# Страница сводки за тайной ссылкой.

page-summary = Сводка: { $team }
page-days = с { $since } по { $until }
page-late = Просрочено
page-unclaimed = Не взято
page-open = Открыто
page-waiting = Ждут клиентов
page-opened = Поступило
page-done = Готово
page-people = Люди
page-person = Имя
page-claimed-median = Взято за
page-nine-of-ten = девять из десяти — за
page-answered-median = Ответ за
page-done-median = Готово за
page-task = #{ $number } { $title }
page-lasting = { $time }
page-none = Ничего
page-as-of = По состоянию на { $now }. Время — рабочее: медиана и то, во что уложились девять из десяти. Каждый, у кого есть этот адрес, может читать страницу до { $expires }.
page-end = Закрыть эту ссылку
page-gone = Эта ссылка никуда не ведёт
page-gone-why = Её срок истёк, или её никогда не было. Попросите у приёмной новую «summary».
page-promises = Сдержанные обещания
page-promises-share = { $kept } / { $promised }
