using System.Reflection;
using Microsoft.Data.SqlClient;

namespace TrustClaims.Persistence.Tests.SqlServer;

/// <summary>What SQL Server throws. SqlClient makes its exceptions itself and lets nobody else do so.</summary>
internal static class SqlServerFailures
{
    public static SqlException Deadlock() => Numbered(1205);

    public static SqlException Numbered(int number)
    {
        const BindingFlags hidden = BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var constructor = typeof(SqlError).GetConstructors(hidden).OrderBy(one => one.GetParameters().Length).First();
        var error = constructor.Invoke(constructor.GetParameters().Select((parameter, place) =>
            place == 0 ? number : parameter.ParameterType == typeof(string) ? "" : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null).ToArray());
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethod("CreateException", hidden, [typeof(SqlErrorCollection), typeof(string)])!;
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }
}
