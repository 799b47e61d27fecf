using TrustClaims.Browser.Tests;

// One browser for all tests; each takes a context of its own, which shares nothing with the others.
[assembly: AssemblyFixture(typeof(ChromiumBrowser))]
