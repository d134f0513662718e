# Договоры: что получают ассистенты и за что платят компании, с какого и по какой день.

command-contract = что оговорено об оплате; менеджерам: { $slash }contract Луис 900 руб в час с 1 января
refused-contract = Договоры — для сотрудников.
refused-agree = Договоры заключают менеджеры. «{ $slash }contract» покажет Ваш.

contract-how =
    Здесь нет условий, которые я понимаю. Для ассистентов, например:
    «{ $slash }contract Луис 900 руб в час с 1 января», «… 500 руб за задачу для web», «… 60 % от предложений», «… 90 000 руб в месяц, в штате», «… 900 000 руб в год», «… комиссия 5 %, 8 % свыше 100 000 руб», «… удержание 13 % НДФЛ», «… надбавка 3000 руб в месяц Проезд», «… этап 20 000 руб Черновик», «… разово -500 руб Посчитано дважды», «… без оплаты до 15 января», «… раз в две недели», «… только для Acme»
    Для компаний: «{ $slash }contract Acme 1500 руб в час», «… 2000 руб в час силами Луис», «… 40 000 руб в месяц», «… абонемент 10 ч 15 000 руб сверх 1800 перенос 5 на 2 месяца», «… бесплатно», «… четверть часа», «… видно»
    «{ $slash }contract завершить 5», «{ $slash }contract завершить Луис», «{ $slash }contract достигнут 7»
contract-who = Я не знаю никого с таким именем. Начните с сотрудника, компании или клиента без компании: «{ $slash }contract Луис 900 руб в час»
contract-which = Кого Вы имеете в виду: { $names }? Напишите имя полностью.
contract-no-day = Такого дня нет. Напишите «1 января» или «2027-01-01».
contract-days-reversed = { $until } раньше, чем { $since }. Сначала идёт первый день.
contract-unclear = Я понимаю всё, кроме «{ $words }». Уберите это или скажите иначе; «{ $slash }contract» с одним именем покажет, что оговорено.
contract-no-scope = «{ $words }» — это не компания, не категория и не сотрудник, которых я знаю.
contract-none = Договоров пока нет. «{ $slash }contract Луис 900 руб в час» создаст первый.
contract-none-own = Договор с Вами здесь не записан. Это может сделать Ваш менеджер.
contract-none-with = С { $name } договора пока нет. Скажите, что оговорено: «900 руб в час с 1 января».
contract-which-currency = В какой валюте? Назовите её с первым условием: «900 руб в час».
contract-other-currency = Договор с { $name } — в { $currency }, а валюта у договора одна. Сначала завершите его; тогда можно начать другой.
contract-not-pay = Это не оплата труда: { $name } — сотрудник. Абонементы — для компаний.
contract-not-bill = Это для сотрудников, а { $name } платит по счёту: за час, за месяц или год, по абонементу, разово или бесплатно.
contract-other-side =
    Это не подходит для { $name }. Об ассистентах можно сказать «в штате», «подрядчик» и «только для Acme», о компаниях — «четверть часа», «видно» и «скрыто».
contract-monthly-only = Абонемент — на месяц, поэтому и счёт по нему ежемесячный.
contract-employees-only = Надбавки и удержания — для штатных сотрудников. Если { $name } в штате, добавьте «в штате».
contract-name-it = Как называется это удержание? «удержание 13 % НДФЛ»
contracts =
    Договоры
    { $lines }
contract-head-pay = { $contract }. { $name }: оплата в { $currency }
contract-head-bill = { $contract }. { $name }: счета в { $currency }
contract-head-billed = { $contract }. Работа { $name } в счетах: в { $currency }, где не оговорено иное
contract-ended-head = { $contract }. { $name }, в { $currency }, по { $until }
contract-settings = { $first }; { $second }
contract-rhythm-weekly = Еженедельно
contract-rhythm-fortnightly = Раз в две недели
contract-rhythm-monthly = Ежемесячно
contract-employee = в штате
contract-contractor = подрядчик
contract-exclusive = Работает только для { $company }
contract-rounding-minute = Время округляется до минуты, один раз для задачи и дня
contract-rounding-quarter = Время округляется вверх до четверти часа, один раз для задачи и дня
contract-shown = Контакт компании видит часы и счета
contract-hidden = Контакт компании не видит часов и счетов
contract-no-terms = На сегодня и дальше ничего не оговорено.
contract-agreed =
    Оговорено с { $name }:
    { $lines }

    { $contract }
contract-settings-said =
    Записано.
    { $contract }
contract-ended = Договор с { $name } завершается { $day }.
contract-end-how = Что завершить? «{ $slash }contract завершить 5» завершит условие с этим номером, «{ $slash }contract завершить Луис» — весь договор.
contract-reach-how = Какой этап? «{ $slash }contract достигнут 7» берёт его номер; «{ $slash }contract» покажет все.
milestone-reached = Достигнуто: { $line }
milestone-reached-already = Это уже достигнуто или завершено.
terms-replaced = Вместо { $line }
terms-ended = Завершено: { $line }
terms-ended-already = К этому дню это уже завершено.
terms-line = { $terms }. { $what }, { $days }
terms-for = { $what } для { $scope }
terms-both = { $one }, { $other }
terms-since = с { $since }
terms-between = с { $since } по { $until }
terms-on = { $day }
terms-not-reached = ещё не достигнуто
terms-hourly = { $amount } в час
terms-task = { $amount } за задачу
terms-quote = { $percent } % от принятых предложений
terms-fixed-month = { $amount } в месяц
terms-fixed-year = { $amount } в год
terms-salary-month = Оклад { $amount } в месяц
terms-salary-year = Оклад { $amount } в год
terms-benefit-month = Надбавка { $amount } в месяц: { $name }
terms-benefit-year = Надбавка { $amount } в год: { $name }
terms-deduction-month = Удержание { $amount } в месяц: { $name }
terms-deduction-year = Удержание { $amount } в год: { $name }
terms-share = Удержание { $percent } % от заработанного: { $name }
terms-tier-first = { $percent } %
terms-tier = { $percent } % свыше { $above }
terms-commission = Комиссия со счетов: { $lines }
terms-once = { $amount } разово: { $name }
terms-retainer = Абонемент { $hours } в месяц за { $fee }, сверх — { $overrun } в час
terms-retainer-carried = { $months ->
    [one] Абонемент { $hours } в месяц за { $fee }, сверх — { $overrun } в час; до { $cap } переносится на { $months } месяц
    [few] Абонемент { $hours } в месяц за { $fee }, сверх — { $overrun } в час; до { $cap } переносится на { $months } месяца
   *[many] Абонемент { $hours } в месяц за { $fee }, сверх — { $overrun } в час; до { $cap } переносится на { $months } месяцев
}
terms-unpaid = Без оплаты
terms-free = Бесплатно
