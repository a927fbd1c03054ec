# Control, where an office has switched it on.

edit-first-takes = One is enough: whoever is first
edit-everybody = Everybody does it
control-button = Controller
control-title =
    <b>Who accepts the reports on { $code }</b>
    { $sentence }
control-now = Now: { $name }
control-nobody = Nobody is named for the decision now.
control-whole = For the whole minutes: { $name }
control-means = Reports wait until the controller accepts them. He may return a report or propose to close it.
control-none = Nobody
control-for-whole = Name for the whole minutes
control-none-for-whole = Nobody for the whole minutes
