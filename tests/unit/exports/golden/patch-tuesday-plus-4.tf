# Northwind's prod – “${nodes}”: install window, planned in Patch Window Planner.
# Rule: Patch Tuesday + 4 days 22:00 for 6 h, America/New_York.
# Dates, in America/New_York and in UTC:
#   2026-12-12 22:00  2026-12-13T03:00Z
#   2027-01-16 22:00  2027-01-17T03:00Z
#   2027-02-13 22:00  2027-02-14T03:00Z
#   2027-03-13 22:00  2027-03-14T03:00Z
#   2027-04-17 22:00  2027-04-18T02:00Z
#   2027-05-15 22:00  2027-05-16T02:00Z
#   2027-06-12 22:00  2027-06-13T02:00Z
#   2027-07-17 22:00  2027-07-18T02:00Z
#   2027-08-14 22:00  2027-08-15T02:00Z
#   2027-09-18 22:00  2027-09-19T02:00Z
#   2027-10-16 22:00  2027-10-17T02:00Z
#   2027-11-13 22:00  2027-11-14T03:00Z
# The schedule has the very dates of the plan: 24 compared, until 2028-11-18.
# Limits:
# - It has no targets and no tasks: register both before anything is patched.
# - Maintenance windows never look at Change Calendars: a task has to ask GetCalendarState itself.
# - Tasks that run at the cutoff may go on past the end unless they are told to be cancelled.
resource "aws_ssm_maintenance_window" "patch-northwind-s-prod-nodes" {
  name                       = "patch-northwind-s-prod-nodes"
  description                = "Northwind's prod – “$${nodes}”: install window, planned in Patch Window Planner"
  schedule                   = "cron(0 22 ? * TUE#2 *)"
  schedule_timezone          = "America/New_York"
  schedule_offset            = 4
  duration                   = 6
  cutoff                     = 1
  allow_unassociated_targets = false
}
