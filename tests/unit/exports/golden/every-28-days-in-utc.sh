# Northwind prod: scan window, planned in Patch Window Planner.
# Rule: every 28 days from 2027-01-05 22:00 for 6 h, UTC.
# Dates, in UTC:
#   2027-01-05T22:00Z
#   2027-02-02T22:00Z
#   2027-03-02T22:00Z
#   2027-03-30T22:00Z
#   2027-04-27T22:00Z
#   2027-05-25T22:00Z
#   2027-06-22T22:00Z
#   2027-07-20T22:00Z
#   2027-08-17T22:00Z
#   2027-09-14T22:00Z
#   2027-10-12T22:00Z
#   2027-11-09T22:00Z
# The schedule has the very dates of the plan: 25 compared, until 2028-11-07.
# Limits:
# - It has no targets and no tasks: register both before anything is patched.
# - Maintenance windows never look at Change Calendars: a task has to ask GetCalendarState itself.
# - Tasks that run at the cutoff may go on past the end unless they are told to be cancelled.
# - rate() counts absolute time from its start date: it does not follow changes of the clocks.
aws ssm create-maintenance-window \
  --name scan-northwind-prod \
  --description 'Northwind prod: scan window, planned in Patch Window Planner' \
  --schedule 'rate(28 days)' \
  --schedule-timezone UTC \
  --start-date 2027-01-05T22:00:00Z \
  --duration 6 \
  --cutoff 1 \
  --no-allow-unassociated-targets
