using System.Diagnostics;

namespace TrustClaims.Application.Tests.Cli;

/// <summary>What one run of the command line answered.</summary>
internal sealed record Answer(int ExitCode, string Output, string Error);

/// <summary>The command line as operators have it: a process of its own, over a data folder of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("trustclaims-cli-");

    public string Folder => folder.FullName;

    /// <summary>Where its data is, when not in its own folder.</summary>
    public string? Data { get; init; }

    public string PathTo(string name) => Path.Combine(Folder, name);

    public Task<Answer> Run(params string[] arguments) => RunWith("", arguments);

    public async Task<Answer> RunWith(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "trustclaims"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["Data__Folder"] = Data ?? PathTo("data");
        start.Environment["Database__Provider"] = "Sqlite";
        start.Environment.Remove("ConnectionStrings__TrustClaims");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Answer(process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
