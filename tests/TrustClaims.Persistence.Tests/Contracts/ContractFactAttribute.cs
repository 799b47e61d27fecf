using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace TrustClaims.Persistence.Tests.Contracts;

/// <summary>What holds in every database. Where a database's suite does not exist on this machine it has no tests: nothing to run, nothing skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(ContractFactDiscoverer))]
public sealed class ContractFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

public sealed class ContractFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        testMethod.TestClass.Class == typeof(SqlServer.SqlServerContract) && SqlServer.SqlServerDatabase.Given is null
            ? ValueTask.FromResult<IReadOnlyCollection<IXunitTestCase>>([])
            : base.Discover(discoveryOptions, testMethod, factAttribute);
}
