#!/bin/sh
# Maintenance windows of GKE clusters, from A plan. Times are UTC.
set -eu

# Contoso prod
: "${CLUSTER_CONTOSO_PROD:?set it to the cluster of Contoso prod}"
: "${LOCATION_CONTOSO_PROD:?set it to the region or zone of that cluster}"
gcloud container clusters update "$CLUSTER_CONTOSO_PROD" \
  --location "$LOCATION_CONTOSO_PROD" \
  --maintenance-window-start 2027-03-06T23:00:00Z \
  --maintenance-window-end 2027-03-07T11:00:00Z \
  --maintenance-window-recurrence 'FREQ=WEEKLY;BYDAY=SA'
# Clocks or hours are others then. Between 2027-03-28T11:00Z and 2027-04-03T22:00Z run this:
# gcloud container clusters update "$CLUSTER_CONTOSO_PROD" \
#   --location "$LOCATION_CONTOSO_PROD" \
#   --maintenance-window-start 2027-04-03T22:00:00Z \
#   --maintenance-window-end 2027-04-04T10:00:00Z \
#   --maintenance-window-recurrence 'FREQ=WEEKLY;BYDAY=SA'
gcloud container clusters update "$CLUSTER_CONTOSO_PROD" \
  --location "$LOCATION_CONTOSO_PROD" \
  --add-maintenance-exclusion-name no-window-1 \
  --add-maintenance-exclusion-start 2027-04-24T22:00:00Z \
  --add-maintenance-exclusion-end 2027-04-25T10:00:00Z \
  --add-maintenance-exclusion-scope no_upgrades
gcloud container clusters update "$CLUSTER_CONTOSO_PROD" \
  --location "$LOCATION_CONTOSO_PROD" \
  --add-maintenance-exclusion-name easter \
  --add-maintenance-exclusion-start 2027-03-26T00:00:00Z \
  --add-maintenance-exclusion-end 2027-03-27T00:00:00Z \
  --add-maintenance-exclusion-scope no_upgrades
