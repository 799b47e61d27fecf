using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using QRCoder;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Cli.Commands;

internal static class LinksCommand
{
    private const int PixelsPerModule = 10;

    public static Command Create() => new("links", "Signed links for customers.") { CreateCommand(), RevokeCommand() };

    private static Command CreateCommand()
    {
        var order = new Option<string>("--order") { Description = "The order's number.", Required = true };
        var qr = new Option<FileInfo?>("--qr") { Description = "Also draw the link: a .png or .svg file." };
        var command = new Command("create", "Print a link to declare for an order, valid for 90 days.") { order, qr };
        command.Validators.Add(result =>
        {
            if (result.GetValue(qr) is { } file && file.Extension.ToLowerInvariant() is not (".png" or ".svg"))
            {
                result.AddError("--qr draws .png or .svg.");
            }
        });
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var number = parsed.GetValue(order)!;
                if (!(await services.GetRequiredService<CreateLink>().Handle(new CreateLinkRequest(number), cancellation)).TryGet(out var url, out var refusal))
                {
                    return Tell.Refusal(refusal, $"order '{number}'");
                }

                if (parsed.GetValue(qr) is { } file)
                {
                    await Draw(url, file, cancellation);
                }

                Console.Out.WriteLine(url);
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static Command RevokeCommand()
    {
        var order = new Option<string?>("--order") { Description = "The order's number." };
        var contract = new Option<string?>("--contract") { Description = "Or the contract's." };
        var command = new Command("revoke", "Make all links of an order or a contract worthless, at once; also for whoever has opened one.") { order, contract };
        command.Validators.Add(result =>
        {
            if (result.GetValue(order) is null == result.GetValue(contract) is null)
            {
                result.AddError("Name either --order or --contract.");
            }
        });
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var (number, isContract) = parsed.GetValue(order) is { } named ? (named, false) : (parsed.GetValue(contract)!, true);
                var revoked = await services.GetRequiredService<RevokeLinks>().Handle(new RevokeLinksRequest(number, isContract), cancellation);
                if (revoked.Refusal is { } refusal)
                {
                    return Tell.Refusal(refusal, $"{(isContract ? "contract" : "order")} '{number}'");
                }

                Tell.Line("Revoked.");
                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static async Task Draw(string url, FileInfo file, CancellationToken cancellation)
    {
        using var code = QRCodeGenerator.GenerateQrCode(url, QRCodeGenerator.ECCLevel.M);
        if (file.Extension.Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            using var png = new PngByteQRCode(code);
            await File.WriteAllBytesAsync(file.FullName, png.GetGraphic(PixelsPerModule), cancellation);
        }
        else
        {
            using var svg = new SvgQRCode(code);
            await File.WriteAllTextAsync(file.FullName, svg.GetGraphic(PixelsPerModule), cancellation);
        }
    }
}
