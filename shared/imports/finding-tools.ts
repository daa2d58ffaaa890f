/** Scanners whose exports are understood, by the columns of each. */
import type { FindingTool } from './findings.ts';

const required = ['Vulnerability', 'Severity', 'Found'] as const;

/** In the order in which they are offered. */
export const findingTools: readonly FindingTool[] = [
  {
    id: 'wiz',
    name: 'Wiz',
    shape: {
      heads: {
        Vulnerability: ['Name', 'CVE'],
        Severity: ['VendorSeverity', 'CVSSSeverity', 'Severity'],
        Published: ['PublishedDate', 'Published'],
        Found: ['FirstDetected', 'First detected'],
        Status: ['FindingStatus'],
        Resolved: ['ResolvedAt'],
        Account: ['SubscriptionExternalId', 'Subscription ID'],
        Region: ['AssetRegion', 'Region'],
      },
      required: [...required, 'Status', 'Account'],
    },
  },
  {
    id: 'crowdstrike',
    name: 'CrowdStrike',
    shape: {
      heads: {
        Vulnerability: ['CVE ID', 'CVE', 'Vulnerability ID'],
        Severity: ['Severity', 'ExPRT rating', 'Base score'],
        Published: ['Vendor publication date', 'Publication date', 'Published date'],
        Found: ['Created date', 'Detected date', 'Created timestamp', 'First seen'],
        Status: ['Status', 'Vulnerability status'],
        Resolved: ['Closed date', 'Remediated date'],
        Account: ['Cloud service account ID', 'Cloud account ID', 'Account ID'],
        Region: ['Cloud region', 'Region'],
      },
      required: [...required, 'Status'],
    },
  },
  {
    id: 'tanium-findings',
    name: 'Tanium',
    shape: {
      heads: {
        Vulnerability: ['CVE ID', 'Check ID', 'CVE'],
        Severity: ['CVSS v3 Severity', 'Severity', 'CVSS Severity', 'CVSS Score'],
        Published: ['CVE Published Date', 'Published Date'],
        Found: ['First Found Date', 'First Found', 'First Seen'],
        Status: ['State', 'Finding State'],
        Resolved: ['Remediated Date'],
        Account: ['AWS Account ID', 'Cloud Account ID'],
        Region: ['AWS Region', 'Region'],
      },
      required: [...required],
    },
  },
  {
    id: 'vulcan',
    name: 'Vulcan',
    shape: {
      heads: {
        Vulnerability: ['CVEs', 'CVE', 'Vulnerability name', 'Vulnerability title'],
        Severity: ['Risk level', 'Max risk level', 'Severity', 'Risk', 'CVSS'],
        Published: ['Published date', 'Publish date'],
        Found: ['First seen', 'Discovered date', 'First seen date'],
        Status: ['Status', 'Vulnerability status'],
        Resolved: ['Fixed date', 'Resolved date'],
        Account: ['Cloud account', 'Account ID', 'AWS account'],
        Region: ['Cloud region', 'Region'],
      },
      required: [...required],
    },
  },
];
