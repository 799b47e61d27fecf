namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>Texts that somebody has read and that must not change unnoticed: the files of the folder SqlServer/Reviewed.</summary>
internal static class ReviewedText
{
    private const string Accept = "TRUSTCLAIMS_ACCEPT_SQL";

    /// <summary>Fails when the text is not the one that was reviewed, and says how to accept it.</summary>
    public static void Check(string name, string text)
    {
        var file = Path.Combine(Folder(), name);
        var now = text.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Accept) is { Length: > 0 })
        {
            File.WriteAllText(file, now);
            return;
        }

        var reviewed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (reviewed != now)
        {
            Assert.Fail($"""
                SQL Server would get something that nobody has reviewed: {name}, {FirstDifference(reviewed, now)}
                Read it; if the server does with it what is meant, run this test with {Accept}=1 and commit the file.
                """);
        }
    }

    private static string FirstDifference(string reviewed, string now)
    {
        var (before, after) = (reviewed.Split('\n'), now.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }

    private static string Folder()
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(top.FullName, "TrustClaims.sln")))
        {
            top = top.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return Path.Combine(top.FullName, "tests", "TrustClaims.Persistence.Tests", "SqlServer", "Reviewed");
    }
}
