using System.Reflection;
using System.Text.RegularExpressions;

namespace TrustClaims.Domain.Tests;

public sealed partial class RefusalTests
{
    [Fact]
    public void Every_refusal_has_a_code_of_its_own_that_clients_can_rely_on()
    {
        var codes = typeof(Refusal).GetNestedTypes(BindingFlags.Public).Select(Code).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches(SnakeCase(), code));
    }

    private static string Code(Type refusal)
    {
        var constructor = refusal.GetConstructors().Single();
        var nothing = constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);
        return ((Refusal)constructor.Invoke(nothing.ToArray())).Code;
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeCase();
}
