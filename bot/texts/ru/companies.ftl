# Компания, к которой относится клиент.

invited-of-company = { $whom }, компания { $company }
invite-company-clients = К компании относятся только клиенты: «{ $slash }invite client company:Acme».
company-joined = Теперь вы относитесь к компании { $company }.
invited-contact = { $whom }, контактное лицо компании { $company }
invite-contact-company = Контактное лицо представляет компанию: «{ $slash }invite contact company:Acme».
contact-joined = Теперь вы представляете компанию { $company }: «{ $slash }status» показывает и заявки её сотрудников, и вы можете отменить их или принять результат.
requests-company =
    { $said }

    Заявки других сотрудников компании { $company }; «{ $slash }cancel» и «{ $slash }accept» с номером действуют и для них:
    { $requests }
task-line-of = { $task } · { $client }
accepted-for-client = { $name }: результат по #{ $number } принят, заявка закрыта.
