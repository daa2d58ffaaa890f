#!/bin/sh
# systemd timers for the patch windows of A plan.
# Writes units into a folder, and starts nothing: sh FILE /etc/systemd/system
set -eu
folder=${1:-.}

# For machines of Northwind prod
cat > "$folder"/patch-northwind-prod.timer <<'END_OF_UNIT'
[Unit]
Description=Northwind prod: install window, planned in Patch Window Planner

[Timer]
OnCalendar=2027-01-16 22:00:00 America/New_York
OnCalendar=2027-02-13 22:00:00 America/New_York
OnCalendar=2027-03-13 22:00:00 America/New_York
OnCalendar=2027-04-17 22:00:00 America/New_York
OnCalendar=2027-05-15 22:00:00 America/New_York
OnCalendar=2027-06-12 22:00:00 America/New_York
OnCalendar=2027-07-17 22:00:00 America/New_York
OnCalendar=2027-08-14 22:00:00 America/New_York
OnCalendar=2027-09-18 22:00:00 America/New_York
OnCalendar=2027-10-16 22:00:00 America/New_York
OnCalendar=2027-11-13 22:00:00 America/New_York
OnCalendar=2027-12-18 22:00:00 America/New_York
AccuracySec=1s
Persistent=false

[Install]
WantedBy=timers.target
END_OF_UNIT
mkdir -p "$folder"/patch-northwind-prod.service.d
cat > "$folder"/patch-northwind-prod.service.d/window.conf <<'END_OF_UNIT'
[Service]
# 360 minutes; the first is for services of Type=oneshot.
TimeoutStartSec=21600
RuntimeMaxSec=21600
END_OF_UNIT

# For machines of Contoso prod
cat > "$folder"/patch-contoso-scans.timer <<'END_OF_UNIT'
[Unit]
Description=Contoso scans: scan window, planned in Patch Window Planner

[Timer]
OnCalendar=2027-01-31 21:00:00 Asia/Kolkata
OnCalendar=2027-02-28 21:00:00 Asia/Kolkata
OnCalendar=2027-03-31 21:00:00 Asia/Kolkata
OnCalendar=2027-04-30 21:00:00 Asia/Kolkata
AccuracySec=1s
Persistent=false

[Install]
WantedBy=timers.target
END_OF_UNIT
mkdir -p "$folder"/patch-contoso-scans.service.d
cat > "$folder"/patch-contoso-scans.service.d/window.conf <<'END_OF_UNIT'
[Service]
# 60 minutes; the first is for services of Type=oneshot.
TimeoutStartSec=3600
RuntimeMaxSec=3600
END_OF_UNIT

# For machines of Northwind nonprod
cat > "$folder"/patch-northwind-nonprod.timer <<'END_OF_UNIT'
[Unit]
Description=Northwind nonprod: install window, planned in Patch Window Planner

[Timer]
OnCalendar=2027-02-14 02:30:00 America/New_York
OnCalendar=2027-03-14 07:30:00 UTC
OnCalendar=2027-04-12 02:30:00 America/New_York
OnCalendar=2027-05-09 02:30:00 America/New_York
AccuracySec=1s
Persistent=false

[Install]
WantedBy=timers.target
END_OF_UNIT
mkdir -p "$folder"/patch-northwind-nonprod.service.d
cat > "$folder"/patch-northwind-nonprod.service.d/window.conf <<'END_OF_UNIT'
[Service]
# 240 minutes; the first is for services of Type=oneshot.
TimeoutStartSec=14400
RuntimeMaxSec=14400
END_OF_UNIT

# For machines of Contoso prod
cat > "$folder"/patch-contoso-cluster.timer <<'END_OF_UNIT'
[Unit]
Description=Contoso cluster: infrastructure window, planned in Patch Window Planner

[Timer]
OnCalendar=2027-03-06 23:00:00 Europe/London
OnCalendar=2027-03-13 23:00:00 Europe/London
OnCalendar=2027-03-20 23:00:00 Europe/London
OnCalendar=2027-03-27 23:00:00 Europe/London
OnCalendar=2027-04-03 23:00:00 Europe/London
OnCalendar=2027-04-10 23:00:00 Europe/London
OnCalendar=2027-04-17 23:00:00 Europe/London
OnCalendar=2027-05-01 23:00:00 Europe/London
OnCalendar=2027-05-08 23:00:00 Europe/London
OnCalendar=2027-05-15 23:00:00 Europe/London
OnCalendar=2027-05-22 23:00:00 Europe/London
OnCalendar=2027-05-29 23:00:00 Europe/London
AccuracySec=1s
Persistent=false

[Install]
WantedBy=timers.target
END_OF_UNIT
mkdir -p "$folder"/patch-contoso-cluster.service.d
cat > "$folder"/patch-contoso-cluster.service.d/window.conf <<'END_OF_UNIT'
[Service]
# 720 minutes; the first is for services of Type=oneshot.
TimeoutStartSec=43200
RuntimeMaxSec=43200
END_OF_UNIT

# For machines of Contoso prod
cat > "$folder"/patch-hyperlink-http-x-y-reboot-reboot-n-e-end-vevent-end-of-unit.timer <<'END_OF_UNIT'
[Unit]
Description==HYPERLINK("http://x","y") '; `reboot` $(reboot) %%n é – END:VEVENT END_OF_UNIT\: install window, planned in Patch Window Planner

[Timer]
OnCalendar=2027-06-05 22:00:00 Europe/London
AccuracySec=1s
Persistent=false

[Install]
WantedBy=timers.target
END_OF_UNIT
mkdir -p "$folder"/patch-hyperlink-http-x-y-reboot-reboot-n-e-end-vevent-end-of-unit.service.d
cat > "$folder"/patch-hyperlink-http-x-y-reboot-reboot-n-e-end-vevent-end-of-unit.service.d/window.conf <<'END_OF_UNIT'
[Service]
# 90 minutes; the first is for services of Type=oneshot.
TimeoutStartSec=5400
RuntimeMaxSec=5400
END_OF_UNIT
