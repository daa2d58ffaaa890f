# Northwind prod: install window, planned in Patch Window Planner.
# Rule: 2027-03-20 22:00 for 6 h, America/New_York.
# Dates, in America/New_York and in UTC:
#   2027-03-20 22:00  2027-03-21T02:00Z
# The schedule has the very dates of the plan: 1 compared, until 2027-03-20.
# Limits:
# - It has no targets and no tasks: register both before anything is patched.
# - Maintenance windows never look at Change Calendars: a task has to ask GetCalendarState itself.
# - Tasks that run at the cutoff may go on past the end unless they are told to be cancelled.
# - at() runs once.
resource "aws_ssm_maintenance_window" "patch-northwind-prod" {
  name                       = "patch-northwind-prod"
  description                = "Northwind prod: install window, planned in Patch Window Planner"
  schedule                   = "at(2027-03-20T22:00:00)"
  schedule_timezone          = "America/New_York"
  duration                   = 6
  cutoff                     = 1
  allow_unassociated_targets = false
}
