using System.Text.Json;
using TrustClaims.Testing.Samples;

namespace TrustClaims.Application.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Simulate_needs_no_database_and_leaves_nothing_behind()
    {
        using var line = new CommandLine();
        await File.WriteAllTextAsync(line.PathTo("policy.json"), """{ "name": "Limit", "currency": "USD", "rules": { "amount": { "most": "50.00" } } }""");

        var answer = await line.Run("simulate", "--policy", "policy.json", "--history", SampleFiles.Tsa, "--mapping", SampleFiles.TsaMapping, "--json");

        Assert.Equal(2, answer.ExitCode);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(481, json.RootElement.GetProperty("onWord").GetInt32());
        Assert.Equal("4909.22", json.RootElement.GetProperty("leakage").GetProperty("amount").GetProperty("amount").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("rejectedRows").GetInt32());
        Assert.Contains("1 row(s) could not be read", answer.Error, StringComparison.Ordinal);
        Assert.Equal(["policy.json"], Directory.EnumerateFileSystemEntries(line.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_installation_is_made_fed_and_checked()
    {
        using var line = new CommandLine();
        await File.WriteAllTextAsync(line.PathTo("orders.csv"), "orderNumber,placedAt,email,itemId,quantity,unitPrice,currency\nA-1,2026-09-20,ada@example.org,1,1,20.00,EUR\nA-2,never,,1,1,20.00,EUR\n");

        Assert.Equal(1, (await line.Run("verify")).ExitCode);
        Assert.Contains("published the opening policy as number 1", (await line.Run("migrate")).Output, StringComparison.Ordinal);
        Assert.Equal("nothing to do: the database is at this version", (await line.Run("migrate")).Output.Trim());

        var imported = await line.Run("import", "orders", "orders.csv");
        Assert.Equal((2, "created 1, updated 0, unchanged 0, rejected rows 1"), (imported.ExitCode, imported.Output.Trim()));
        Assert.StartsWith("line,reason,row", await File.ReadAllTextAsync(line.PathTo("orders.csv.rejected.csv")), StringComparison.Ordinal);

        var link = await line.Run("links", "create", "--order", "A-1", "--qr", "link.png");
        Assert.Matches("^http.*/l/[A-Za-z0-9_-]+$", link.Output.Trim());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await File.ReadAllBytesAsync(line.PathTo("link.png")))[..4]);
        Assert.Equal(0, (await line.Run("links", "create", "--order", "A-1", "--qr", "link.svg")).ExitCode);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(line.PathTo("link.svg")), StringComparison.Ordinal);

        Assert.Equal(0, (await line.Run("links", "revoke", "--order", "A-1")).ExitCode);
        Assert.Equal(1, (await line.Run("links", "revoke", "--order", "A-9")).ExitCode);
        Assert.NotEqual(link.Output, (await line.Run("links", "create", "--order", "A-1")).Output);

        Assert.Equal(0, (await line.Run("replay")).ExitCode);
        var verified = await line.Run("verify");
        Assert.Equal(0, verified.ExitCode);
        Assert.Contains("all is right", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_accounts_and_policies_are_made_with_their_result_alone_on_standard_output()
    {
        using var line = new CommandLine();
        await line.Run("migrate");

        Assert.Matches("^tc_[A-Za-z0-9_-]{43}\n$", (await line.Run("keys", "create", "--name", "erp", "--scope", "orders:write", "--scope", "claims:read")).Output);
        Assert.Contains("erp\torders:write claims:read", (await line.Run("keys", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await line.Run("keys", "revoke", "erp")).ExitCode);
        Assert.Equal(1, (await line.Run("keys", "revoke", "erp")).ExitCode);

        Assert.Matches("^[A-Za-z0-9]{20}\n$", (await line.Run("users", "create", "--email", "ada@example.org", "--role", "administrator")).Output);
        var given = await line.RunWith("a long enough password\n", "users", "create", "--email", "bob@example.org", "--role", "agent", "--name", "Bob Essai", "--password-stdin");
        Assert.Equal((0, ""), (given.ExitCode, given.Output));
        Assert.Equal(1, (await line.Run("users", "create", "--email", "bob@example.org", "--role", "agent")).ExitCode);
        Assert.Equal(0, (await line.Run("users", "close", "bob@example.org")).ExitCode);
        Assert.Equal(0, (await line.Run("users", "reopen", "bob@example.org")).ExitCode);
        Assert.Equal(1, (await line.Run("users", "close", "nobody@example.org")).ExitCode);

        Assert.Equal(0, (await line.Run("policy", "export", "live.json")).ExitCode);
        Assert.Equal("2", (await line.Run("policy", "import", "live.json", "--publish", "--reason", "A first try.")).Output.Trim());
        Assert.Equal(await File.ReadAllTextAsync(line.PathTo("live.json")), (await line.Run("policy", "show", "--number", "2")).Output);
    }

    [Theory]
    [InlineData("simulate")]
    [InlineData("simulate", "--policy", "p.json", "--mapping", "m.json")]
    [InlineData("simulate", "--policy", "p.json", "--history", "h.csv", "--rejected", "h.csv")]
    [InlineData("nonsense")]
    [InlineData("keys", "create", "--name", "erp", "--scope", "everything")]
    [InlineData("links", "create", "--order", "A-1", "--qr", "link.gif")]
    [InlineData("replay", "--since", "soon")]
    public async Task Wrong_use_says_so_and_answers_64(params string[] arguments)
    {
        using var line = new CommandLine();

        var answer = await line.Run(arguments);

        Assert.Equal((64, ""), (answer.ExitCode, answer.Output));
        Assert.NotEmpty(answer.Error);
    }

    [Theory]
    [InlineData("simulate", "--policy", "nowhere.json", "--history", "nowhere.csv")]
    [InlineData("keys", "list")]
    [InlineData("import", "orders", "nowhere.csv")]
    public async Task What_cannot_be_done_is_one_sentence_and_no_stack_trace(params string[] arguments)
    {
        using var line = new CommandLine();

        var answer = await line.Run(arguments);

        Assert.Equal(1, answer.ExitCode);
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(line.Folder));
    }
}
