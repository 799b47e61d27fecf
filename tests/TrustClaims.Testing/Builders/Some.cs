using TrustClaims.Domain.Trust;

namespace TrustClaims.Testing.Builders;

/// <summary>Things of which any will do, the same each time.</summary>
public static partial class Some
{
    /// <summary>The text of docs/examples/policies/opening.json.</summary>
    public static string OpeningJson { get; } = Example("opening.json");

    public static string OpeningBrlJson { get; } = Example("opening-brl.json");

    public static TrustPolicy OpeningPolicy { get; } = Policy(OpeningJson);

    public static TrustPolicy Policy(string json) => PolicyReader.Read(json) is { Succeeded: true } read
        ? read.Value
        : throw new ArgumentException(string.Join("; ", PolicyReader.Read(json).Refusal is Domain.Refusal.PolicyNotValid(var errors) ? errors : []), nameof(json));

    private static string Example(string file)
    {
        using var reader = new StreamReader(typeof(Some).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
