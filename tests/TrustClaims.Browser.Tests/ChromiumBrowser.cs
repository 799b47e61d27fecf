using Microsoft.Playwright;

namespace TrustClaims.Browser.Tests;

/// <summary>
/// The Chromium that is installed on this machine, driven by Playwright, which downloads nothing. Where there is none,
/// <see cref="WhyMissing"/> says why. Use it as a class or assembly fixture: starting takes a second, a new context a few milliseconds.
/// </summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    /// <summary>Names another program than <see cref="DebianProgram"/>.</summary>
    public const string ProgramVariable = "TRUSTCLAIMS_CHROMIUM";

    private const string DebianProgram = "/usr/bin/chromium";

    // No sandbox: tests run as root in containers. The rest keeps the browser quiet: nothing but the pages under test on the network.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The reason why there is no browser; null where there is one.</summary>
    public static string? WhyMissing =>
        File.Exists(Program) ? null : $"There is no {Program} (Debian: apt-get install chromium; or name the program in {ProgramVariable}).";

    private static string Program =>
        Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named ? named : DebianProgram;

    /// <summary>The running browser; skips the test that asks where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(WhyMissing is not null, WhyMissing ?? "");
            return browser ?? throw new InvalidOperationException("The browser was not started: use this class as a fixture.");
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (WhyMissing is not null)
            return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
