# Northwind prod: install window, planned in Patch Window Planner.
# Rule: 3rd Sunday until 2027-06-30 01:30 for 1 h, Europe/London.
# Dates, in Europe/London and in UTC:
#   2027-01-17 01:30  2027-01-17T01:30Z
#   2027-02-21 01:30  2027-02-21T01:30Z
#   2027-03-21 01:30  2027-03-21T01:30Z
#   2027-04-18 01:30  2027-04-18T00:30Z
#   2027-05-16 01:30  2027-05-16T00:30Z
#   2027-06-20 01:30  2027-06-20T00:30Z
# The schedule has the very dates of the plan: 6 compared, until 2027-06-20.
# Limits:
# - It has no targets and no tasks: register both before anything is patched.
# - Maintenance windows never look at Change Calendars: a task has to ask GetCalendarState itself.
# - Tasks that run at the cutoff may go on past the end unless they are told to be cancelled.
resource "aws_ssm_maintenance_window" "patch-northwind-prod" {
  name                       = "patch-northwind-prod"
  description                = "Northwind prod: install window, planned in Patch Window Planner"
  schedule                   = "cron(30 1 ? * SUN#3 *)"
  schedule_timezone          = "Europe/London"
  start_date                 = "2027-01-17T00:00:00Z"
  end_date                   = "2027-06-20T23:00:00Z"
  duration                   = 1
  cutoff                     = 0
  allow_unassociated_targets = false
}
