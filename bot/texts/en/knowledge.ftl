# The knowledge: answers that stand ready, what became of them, and tending the entries.

faq-answer =
    { $answer }

    { $source }
faq-source = From our answers: “{ $title }”
faq-source-company = From the answers for { $company }: “{ $title }”
button-helps = That helps
button-to-person = Talk to a person
faq-helped = Glad that helped, { $name }. Write whenever you need something.
faq-to-person = I have passed your question on: it is #{ $number }, and a person answers you.
faq-given = { $name } was given this answer before, and it did not settle the question of #{ $number }: { $entries }

command-faq = answers that stand ready: { $slash }faq list, { $slash }faq add
refused-knowledge = Only staff read the list of answers.
refused-curate = Only team leads and managers change the answers.
faq-how =
    “{ $slash }faq list” shows the answers that stand ready, “{ $slash }faq 3” one of them.
    “{ $slash }faq add” asks you for a new one. In one line: “{ $slash }faq add When are you open? | Monday to Friday, 9 to 17.” For one company alone: “{ $slash }faq add company:Acme Question | Answer”.
    “{ $slash }faq remove 3” takes one away, “{ $slash }faq misses” lists what clients asked in vain.
faq-empty = There are no such answers yet. “{ $slash }faq add” writes one.
faq-list =
    { $count ->
        [one] One answer stands ready:
       *[other] { $count } answers stand ready:
    }
    { $lines }
faq-line = { $number }. { $title }
faq-line-company = { $number }. { $title } ({ $company })
faq-more = … and { $count } more. “{ $slash }faq list” with a company's name shows those of that company.
faq-none = There is no answer number { $number }. “{ $slash }faq list” shows them.
faq-added = Kept as number { $number }: “{ $title }”. Clients who ask this are given the answer from now on.
faq-added-company = Kept as number { $number }: “{ $title }”. People of { $company } who ask this are given the answer from now on.
faq-removed = Number { $number }, “{ $title }”, is given to nobody any more.
faq-too-long = An answer has { $most } characters at most. Please shorten it.
faq-misses =
    { $count ->
        [one] One question found no answer and became a request:
       *[other] { $count } questions found no answer and became requests, the newest first:
    }
    { $lines }
faq-miss = { $place }. { $question }
faq-miss-tried = { $place }. { $question } (an answer was given, and did not help)
faq-no-misses = Every question found an answer, or nobody has asked any yet.
button-write-answer = { $number }: Write an answer

form-knowledge = Write an answer
form-knowledge-question = Which question does it answer?
form-knowledge-question-hint = As a client would ask it.
form-knowledge-asked = A client asked: “{ $question }”. You can put it better, or leave it as it is.
form-knowledge-answer = The answer
form-knowledge-answer-hint = Clients are given these words as they stand.
form-knowledge-more = Other ways to ask it
form-knowledge-more-hint = One on each line. The more there are, the more often the answer is found.
form-knowledge-company = For one company alone?
form-knowledge-company-hint = Its name; left empty, every client may be given the answer.
form-knowledge-empty = Please write something here.
form-refused-knowledge = Slack did not open the form; nothing is lost. Please write the answer yourself: “/desk faq add Question | Answer”.

faq-file-problem = { $file }, line { $line }: { $problem }
faq-file-no-front = The first line must be “---”, and the title and questions stand below it.
faq-file-no-end = A second line “---” must end what stands above the answer.
faq-file-no-title = Above this line a title is missing: “title: Opening hours”.
faq-file-no-answer = The answer is missing: it stands below this line.
faq-file-line = “{ $word }” is neither “name: value” nor “- a question”.
faq-file-key = “{ $word }” is unknown. There are title, language, company and questions.
faq-file-twice = “{ $word }” stands here twice.
faq-file-list = Questions stand below “questions:”, each on a line that begins with “- ”.
faq-file-quotes = The quotes do not end as they should: { $word }
faq-file-long = The answer is longer than { $word } characters.
faq-file-unreadable = This is no text in UTF-8.
faq-no-files = { $folder } holds no files that end in .md.
faq-no-folder = { $folder } is no folder.
faq-imported = { $added } added, { $changed } changed, { $same } as they were. Entries without a file stay; “{ $slash }faq remove 3” takes one away.
faq-exported = { $count ->
    [one] One entry was written to { $folder }.
   *[other] { $count } entries were written to { $folder }.
}
