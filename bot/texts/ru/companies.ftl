# Компания, к которой относится клиент.

invited-of-company = { $whom }, компания { $company }
invite-company-clients = К компании относятся только клиенты: «{ $slash }invite client company:Acme».
company-joined = Теперь вы относитесь к компании { $company }.
