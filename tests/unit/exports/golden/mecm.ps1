# Patch windows of A plan as maintenance windows of Configuration Manager.
# Times are UTC; beside each stands the clock of its zone.
#Requires -Modules ConfigurationManager
param([switch]$WhatIf)
$ErrorActionPreference = 'Stop'

# The device collection of each target: put the names of yours on the right.
$collections = @{
  'hrp/northwind/prod' = 'Northwind prod'
  'hrp/northwind/nonprod' = 'Northwind nonprod'
  'hrp/contoso/prod' = 'Contoso prod'
}

function Add-PatchWindow([string]$Target, [string]$Name, [datetime]$StartUtc, [datetime]$EndUtc, [string]$ApplyTo) {
  $collection = $collections[$Target]
  if (Get-CMMaintenanceWindow -CollectionName $collection -MaintenanceWindowName $Name -DisableWildcardHandling) {
    Write-Warning "$collection has a window $Name already: it stays as it is."
    return
  }
  $schedule = New-CMSchedule -Nonrecurring -IsUtc -Start $StartUtc -End $EndUtc
  New-CMMaintenanceWindow -CollectionName $collection -Name $Name -Schedule $schedule -ApplyTo $ApplyTo -IsUtc $true -DisableWildcardHandling -WhatIf:$WhatIf | Out-Null
}

# Northwind prod: install, 12 dates
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-01-16 22:00' -StartUtc '2027-01-17T03:00:00' -EndUtc '2027-01-17T09:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-01-16 22:00 to 2027-01-17 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-02-13 22:00' -StartUtc '2027-02-14T03:00:00' -EndUtc '2027-02-14T09:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-02-13 22:00 to 2027-02-14 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-03-13 22:00' -StartUtc '2027-03-14T03:00:00' -EndUtc '2027-03-14T09:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-03-13 22:00 to 2027-03-14 05:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-04-17 22:00' -StartUtc '2027-04-18T02:00:00' -EndUtc '2027-04-18T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-04-17 22:00 to 2027-04-18 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-05-15 22:00' -StartUtc '2027-05-16T02:00:00' -EndUtc '2027-05-16T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-05-15 22:00 to 2027-05-16 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-06-12 22:00' -StartUtc '2027-06-13T02:00:00' -EndUtc '2027-06-13T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-06-12 22:00 to 2027-06-13 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-07-17 22:00' -StartUtc '2027-07-18T02:00:00' -EndUtc '2027-07-18T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-07-17 22:00 to 2027-07-18 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-08-14 22:00' -StartUtc '2027-08-15T02:00:00' -EndUtc '2027-08-15T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-08-14 22:00 to 2027-08-15 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-09-18 22:00' -StartUtc '2027-09-19T02:00:00' -EndUtc '2027-09-19T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-09-18 22:00 to 2027-09-19 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-10-16 22:00' -StartUtc '2027-10-17T02:00:00' -EndUtc '2027-10-17T08:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-10-16 22:00 to 2027-10-17 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-11-13 22:00' -StartUtc '2027-11-14T03:00:00' -EndUtc '2027-11-14T09:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-11-13 22:00 to 2027-11-14 04:00 America/New_York
Add-PatchWindow -Target 'hrp/northwind/prod' -Name 'Northwind prod 2027-12-18 22:00' -StartUtc '2027-12-19T03:00:00' -EndUtc '2027-12-19T09:00:00' -ApplyTo SoftwareUpdatesOnly  # 2027-12-18 22:00 to 2027-12-19 04:00 America/New_York

# Northwind nonprod: install, 4 dates
Add-PatchWindow -Target 'hrp/northwind/nonprod' -Name 'Northwind nonprod 2027-02-14 02:30' -StartUtc '2027-02-14T07:30:00' -EndUtc '2027-02-14T11:30:00' -ApplyTo SoftwareUpdatesOnly  # 2027-02-14 02:30 to 2027-02-14 06:30 America/New_York
Add-PatchWindow -Target 'hrp/northwind/nonprod' -Name 'Northwind nonprod 2027-03-14 03:30' -StartUtc '2027-03-14T07:30:00' -EndUtc '2027-03-14T11:30:00' -ApplyTo SoftwareUpdatesOnly  # 2027-03-14 03:30 to 2027-03-14 07:30 America/New_York
Add-PatchWindow -Target 'hrp/northwind/nonprod' -Name 'Northwind nonprod 2027-04-12 02:30' -StartUtc '2027-04-12T06:30:00' -EndUtc '2027-04-12T10:30:00' -ApplyTo SoftwareUpdatesOnly  # 2027-04-12 02:30 to 2027-04-12 06:30 America/New_York
Add-PatchWindow -Target 'hrp/northwind/nonprod' -Name 'Northwind nonprod 2027-05-09 02:30' -StartUtc '2027-05-09T06:30:00' -EndUtc '2027-05-09T10:30:00' -ApplyTo SoftwareUpdatesOnly  # 2027-05-09 02:30 to 2027-05-09 06:30 America/New_York

# Contoso cluster: infrastructure, 12 dates
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-03-06 23:00' -StartUtc '2027-03-06T23:00:00' -EndUtc '2027-03-07T11:00:00' -ApplyTo Any  # 2027-03-06 23:00 to 2027-03-07 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-03-13 23:00' -StartUtc '2027-03-13T23:00:00' -EndUtc '2027-03-14T11:00:00' -ApplyTo Any  # 2027-03-13 23:00 to 2027-03-14 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-03-20 23:00' -StartUtc '2027-03-20T23:00:00' -EndUtc '2027-03-21T11:00:00' -ApplyTo Any  # 2027-03-20 23:00 to 2027-03-21 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-03-27 23:00' -StartUtc '2027-03-27T23:00:00' -EndUtc '2027-03-28T11:00:00' -ApplyTo Any  # 2027-03-27 23:00 to 2027-03-28 12:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-04-03 23:00' -StartUtc '2027-04-03T22:00:00' -EndUtc '2027-04-04T10:00:00' -ApplyTo Any  # 2027-04-03 23:00 to 2027-04-04 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-04-10 23:00' -StartUtc '2027-04-10T22:00:00' -EndUtc '2027-04-11T10:00:00' -ApplyTo Any  # 2027-04-10 23:00 to 2027-04-11 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-04-17 23:00' -StartUtc '2027-04-17T22:00:00' -EndUtc '2027-04-18T10:00:00' -ApplyTo Any  # 2027-04-17 23:00 to 2027-04-18 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-05-01 23:00' -StartUtc '2027-05-01T22:00:00' -EndUtc '2027-05-02T10:00:00' -ApplyTo Any  # 2027-05-01 23:00 to 2027-05-02 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-05-08 23:00' -StartUtc '2027-05-08T22:00:00' -EndUtc '2027-05-09T10:00:00' -ApplyTo Any  # 2027-05-08 23:00 to 2027-05-09 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-05-15 23:00' -StartUtc '2027-05-15T22:00:00' -EndUtc '2027-05-16T10:00:00' -ApplyTo Any  # 2027-05-15 23:00 to 2027-05-16 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-05-22 23:00' -StartUtc '2027-05-22T22:00:00' -EndUtc '2027-05-23T10:00:00' -ApplyTo Any  # 2027-05-22 23:00 to 2027-05-23 11:00 Europe/London
Add-PatchWindow -Target 'hrp/contoso/prod' -Name 'Contoso cluster 2027-05-29 23:00' -StartUtc '2027-05-29T22:00:00' -EndUtc '2027-05-30T10:00:00' -ApplyTo Any  # 2027-05-29 23:00 to 2027-05-30 11:00 Europe/London

# =HYPERLINK("http://x","y") '; `reboot` $(reboot) %n é – END:VEVENT END_OF_UNIT\: install, one date
Add-PatchWindow -Target 'hrp/contoso/prod' -Name '=HYPERLINK("http://x","y") ''; `reboot` $(reboot) %n é – END:VEVENT END_OF_UNIT\ 2027-06-05 22:00' -StartUtc '2027-06-05T21:00:00' -EndUtc '2027-06-05T22:30:00' -ApplyTo SoftwareUpdatesOnly  # 2027-06-05 22:00 to 2027-06-05 23:30 Europe/London
