using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;

namespace TrustClaims.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create() => new("import", "Take in a CSV file (or .csv.gz).")
    {
        Of("orders", "Orders with their items, one item a row.", (services, request, cancellation) =>
            services.GetRequiredService<ImportOrdersFile>().Handle(request, cancellation)),
        Of("history", "Past claims, one a row.", (services, request, cancellation) =>
            services.GetRequiredService<ImportHistory>().Handle(request, cancellation)),
        Of("outcomes", "What became of settlements, one a row: settlement,outcome,at,carrier,trackingNumber,reason.", (services, request, cancellation) =>
            services.GetRequiredService<ImportOutcomes>().Handle(request, cancellation), mapped: false),
    };

    private static Command Of(
        string name, string description, Func<IServiceProvider, ImportFileRequest, CancellationToken, Task<Result<FileImported>>> import, bool mapped = true)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file." };
        var mapping = new Option<FileInfo?>("--mapping") { Description = "How the file's columns become ours; without it the file has our own columns." };
        var rejected = new Option<FileInfo?>("--rejected") { Description = "Where rows that cannot be read go; FILE.rejected.csv by default." };
        var command = new Command(name, description) { file, rejected };
        if (mapped)
        {
            command.Add(mapping);
        }

        command.Validators.Add(result => Aside.Check(result, result.GetValue(file), result.GetValue(rejected)));
        command.SetAction((parsed, cancellation) => Installation.Run(
            async services =>
            {
                var path = parsed.GetValue(file)!.FullName;
                var aside = parsed.GetValue(rejected)?.FullName ?? path + ".rejected.csv";
                var imported = await Bar.Show($"Importing {name}", progress => import(
                    services, new ImportFileRequest(path, mapped ? parsed.GetValue(mapping)?.FullName : null, aside, progress), cancellation));
                return imported.TryGet(out var counts, out var refusal) ? Report(counts, aside) : Tell.Refusal(refusal);
            },
            cancellation));
        return command;
    }

    private static int Report(FileImported imported, string aside)
    {
        Console.Out.WriteLine(
            $"created {imported.Created}, updated {imported.Updated}, unchanged {imported.Unchanged}, rejected rows {imported.RejectedRows}");
        if (imported.RejectedRows == 0)
        {
            return ExitCode.Done;
        }

        Tell.Line($"{imported.RejectedRows} row(s) were not taken in: see {aside}.");
        return ExitCode.InPart;
    }
}
