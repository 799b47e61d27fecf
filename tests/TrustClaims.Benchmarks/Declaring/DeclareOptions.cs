using System.Globalization;
using TrustClaims.Persistence;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary><c>declare [--database sqlite|postgresql] [--seconds 5] [--rounds 4] [--connections 16] [--warm-up 8000] [--hourly yes]</c>.</summary>
/// <param name="WarmUp">Requests of each kind before the first round: the compiler goes on for thousands of them behind the scenes.</param>
/// <param name="Databases">Both where none is named.</param>
/// <param name="Hourly">Whether the policy has budgets of the hour beside those of the day.</param>
/// <param name="Seconds">How long one round of one kind lasts.</param>
internal sealed record DeclareOptions(IReadOnlyList<DatabaseProvider> Databases, int Seconds, int Rounds, int Connections, int WarmUp, bool Hourly)
{
    public const string Command = "declare";

    public static DeclareOptions Read(IReadOnlyList<string> words)
    {
        var given = words.Chunk(2).ToDictionary(pair => pair[0], pair => pair[^1]);
        return new DeclareOptions(
            given.TryGetValue("--database", out var named)
                ? [Enum.Parse<DatabaseProvider>(named, ignoreCase: true)] : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql],
            Number("--seconds", 5), Number("--rounds", 4), Number("--connections", 16), Number("--warm-up", 8_000), given.GetValueOrDefault("--hourly") == "yes");

        int Number(string name, int usual) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
    }
}
