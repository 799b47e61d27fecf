using Spectre.Console;

namespace TrustClaims.Cli;

/// <summary>A progress bar on standard error, where that is a terminal; elsewhere nothing at all.</summary>
internal static class Bar
{
    public static async Task<T> Show<T>(string title, Func<IProgress<double>?, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            return await work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async shown =>
        {
            var task = shown.AddTask(Markup.Escape(title), maxValue: 1);
            return await work(new To(task));
        });
    }

    private sealed class To(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
