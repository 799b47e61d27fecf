namespace TrustClaims.Testing.Samples;

/// <summary>Paths of the files that tests read: real data in small, and the examples of the documents.</summary>
public static class SampleFiles
{
    /// <summary>2,028 claims; README.md beside it names the source.</summary>
    public static string Tsa { get; } = Example("data/tsa-sample.csv.gz");

    public static string TsaMapping { get; } = Example("mappings/tsa.json");

    public static string OlistMapping { get; } = Example("mappings/olist.json");

    /// <param name="path">Below docs/examples.</param>
    public static string Example(string path) => Path.Combine(AppContext.BaseDirectory, "Examples", path);
}
