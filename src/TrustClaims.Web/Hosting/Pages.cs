using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;
using TrustClaims.Application.Words;
using TrustClaims.Web.Pages.Agents;
using TrustClaims.Web.Pages.Customers;
using TrustClaims.Web.Pages.Managers;

namespace TrustClaims.Web.Hosting;

internal static class PageServices
{
    public static void AddPages(this IServiceCollection services, Transport transport)
    {
        // Every unsafe request to a page is asked for its form token.
        services.AddRazorPages(pages =>
            // The same page, at an address of its own: what a script keeps while somebody fills in is no declaration, and not counted as one.
            pages.Conventions.AddPageRoute("/Customers/Declare", "/declare/fill").AddPageRoute("/Agents/PhoneDeclare", "/desk/phone/{id:guid}/fill"))
            .AddMvcOptions(mvc => mvc.Filters.Add<NamedHandlers>())
            // More fields than a form has are refused as it is read: no list of them is too long then.
            .AddMvcOptions(mvc => mvc.MaxModelBindingCollectionSize = FormBody.MostFields + 1);
        services.AddOptions<MvcOptions>().Configure<WordsOf>((mvc, words) => SayWhatIsNotRead(mvc.ModelBindingMessageProvider, words.Staff));
        services.AddSingleton<PolicyLabels>().AddSingleton<StudioWords>();
        services.AddSingleton<StudioTables>().AddSingleton<OverviewTables>().AddSingleton<OverviewFigures>().AddSingleton<FigureCells>().AddSingleton<CsvFile>();
        services.AddScoped<PublicationQuery>().AddScoped<StudioBench>().AddScoped<ShadowQuery>().AddScoped<BudgetsReached>();
        services.AddCustomerPages();
        services.AddScoped<DeskDrafts>().AddScoped<DeskRulings>().AddScoped<QueueReader>().AddScoped<TrustReader>().AddScoped<ReadyFields>();
        services.AddScoped<ProposalsReader>().AddScoped<GestureRoom>();
        services.AddScoped<CallersAgreements>().AddScoped<ToldAnswers>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.FormFieldName = ShownForm.Token;
            antiforgery.Cookie.Name = "form";
            antiforgery.Cookie.HttpOnly = true;
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = transport.Cookies;
        });
        services.Configure<CookieTempDataProviderOptions>(note =>
        {
            note.Cookie.Name = "note";
            note.Cookie.HttpOnly = true;
            note.Cookie.SameSite = SameSiteMode.Lax;
            note.Cookie.SecurePolicy = transport.Cookies;
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        // é, ’ and « are sent as they are, not as entities: pages stay small and readable.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    // The framework's own sentences are in English alone.
    private static void SayWhatIsNotRead(DefaultModelBindingMessageProvider says, Texts words)
    {
        says.SetAttemptedValueIsInvalidAccessor((value, _) => words["value.notRead", value]);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(value => words["value.notRead", value]);
        says.SetValueIsInvalidAccessor(value => words["value.notRead", value]);
        says.SetValueMustNotBeNullAccessor(value => words["value.notRead", value]);
        says.SetUnknownValueIsInvalidAccessor(_ => words["value.missing"]);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => words["value.missing"]);
        says.SetValueMustBeANumberAccessor(_ => words["value.missing"]);
        says.SetNonPropertyValueMustBeANumberAccessor(() => words["value.missing"]);
        says.SetMissingKeyOrValueAccessor(() => words["value.missing"]);
        says.SetMissingBindRequiredValueAccessor(_ => words["value.missing"]);
        says.SetMissingRequestBodyRequiredValueAccessor(() => words["value.missing"]);
    }
}
