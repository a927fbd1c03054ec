# The protocol in Word: the words of the paper itself, then those of the chat.

paper-title = MINUTES
paper-number = No. { $number }
paper-day = { $day }
paper-place = Place: { $words }
paper-chair = Chair: { $words }
paper-secretary = Secretary: { $words }
paper-agenda = AGENDA:
paper-executions = What became of earlier decisions:
paper-execution-decision = Decision
paper-execution-report = What was done
paper-resolved = RESOLVED:
paper-resolved-question = RESOLVED on question { $question }:
paper-charged = Charge
paper-assignee = Responsible: { $names }
paper-assignees = Responsible: { $names }
paper-co-assignee = Together with: { $names }
paper-co-assignees = Together with: { $names }
paper-deadline = Deadline: { $words }
paper-deadline-with-day = { $words } ({ $day })
paper-deadline-day = by { $day }
paper-deadline-hour = { $day }, { $hour }
paper-control = These minutes are controlled by { $name }
paper-signed-chair = Chair
paper-signed-secretary = Secretary

paper-button = Minutes in Word
paper-file = { $minutes }.docx
paper-sent = <b>{ $minutes }</b> in Word: { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }. Print it and have it signed.
paper-sent-draft = <b>{ $minutes }</b> in Word: { $count ->
        [one] { $count } decision
       *[other] { $count } decisions
    }. This is still a draft: take the file anew once it is approved.
