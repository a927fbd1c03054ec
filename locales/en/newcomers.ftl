# A seat that came into a group after decisions were issued to it; an item that goes to another seat.

newcomer-head = <b>{ $seat } is in “{ $group }” now: give it { $codes }?</b>
newcomer-what =
    These decisions were sent to the group before and are still open. The days will be those of the others.
newcomer-button-give = Give them
newcomer-button-pass = No need
newcomer-button-back = ‹ Waiting for me
newcomer-given =
    <b>{ $seat }: { $count ->
        [one] { $count } item given
       *[other] { $count } items given
    } — { $codes }</b>
    I will tell in ten minutes, in working hours.
newcomer-passed = <b>{ $seat }: { $codes } not given</b>. I won't ask about it again.
waiting-newcomer = <b>{ $seat } came into “{ $group }”:</b> { $codes } — give them?
waiting-open-newcomer = New: { $seat }

oitem-readdress = Give to another
readdress-ask =
    <b>{ $code }, { $seat }: to whom?</b>
    Write a part of a name. It is taken from whoever has it now, the day stays.
readdress-done = <b>{ $code } was given to { $seat }</b>. I will tell both in ten minutes.
readdress-had-it = <b>{ $code }: { $seat } has this item already</b>. It was taken from { $before }.
seat-items =
    <b>{ $seat }: nobody there, { $count } { $count ->
        [one] open item
       *[other] open items
    }</b>
    Open an item and give it to somebody else.
