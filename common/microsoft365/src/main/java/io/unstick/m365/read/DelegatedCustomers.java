package io.unstick.m365.read;

import com.microsoft.graph.models.DelegatedAdminCustomer;
import com.microsoft.graph.models.DelegatedAdminCustomerCollectionResponse;
import com.microsoft.kiota.http.middleware.options.HeadersInspectionOption;
import io.unstick.contracts.TenantId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.Readings.Answer;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of a partner tenant. */
final class DelegatedCustomers {
    private static final String API = "GET /tenantRelationships/delegatedAdminCustomers";

    private final GraphClients clients;
    private final Readings readings;
    private final URI graph;

    DelegatedCustomers(GraphClients clients, Readings readings, URI graph) {
        this.clients = clients;
        this.readings = readings;
        this.graph = graph;
    }

    Reading<List<Customer>> read(TenantId partner) {
        return readings.read(partner, API, _ -> false, () -> {
            var headers = new HeadersInspectionOption(false, true);
            Map<TenantId, Customer> customers = new LinkedHashMap<>();
            var links = new PageLinks(graph);
            @Nullable String link = null;
            do {
                DelegatedAdminCustomerCollectionResponse page = page(partner, link, headers);
                if (page.getValue() == null) {
                    throw new NonsenseAnswer("a list of customers without customers");
                }
                page.getValue().stream()
                        .map(DelegatedCustomers::customer)
                        .forEach(one -> customers.put(one.tenant(), one));
                link = links.follow(page.getOdataNextLink());
            } while (link != null);
            return Answer.of(List.copyOf(customers.values()), AnswerHeaders.requestId(headers));
        });
    }

    private DelegatedAdminCustomerCollectionResponse page(
            TenantId partner, @Nullable String link, HeadersInspectionOption headers) {
        var customers = clients.of(partner).tenantRelationships().delegatedAdminCustomers();
        @Nullable
        DelegatedAdminCustomerCollectionResponse page =
                (link == null ? customers : customers.withUrl(link)).get(request -> request.options.add(headers));
        if (page == null) {
            throw new NonsenseAnswer("an empty answer instead of a list of customers");
        }
        return page;
    }

    private static Customer customer(DelegatedAdminCustomer customer) {
        String id = String.valueOf(customer.getTenantId());
        try {
            String name = customer.getDisplayName();
            return new Customer(TenantId.of(id), name == null || name.isBlank() ? id : name);
        } catch (IllegalArgumentException noId) {
            throw new NonsenseAnswer("a customer without a tenant id");
        }
    }
}
